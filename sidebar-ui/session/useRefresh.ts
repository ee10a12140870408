import { useEffect, useRef } from 'preact/hooks';
import type { Day } from '../../src/schema/day.ts';
import type { Ask } from '../bridge.ts';

const everyMs = 60_000;
const idleEveryMs = 5 * 60_000;
const idleAfterMs = 10 * 60_000;
/** Coming back to the sidebar several times in a row asks once. */
const atMostEveryMs = 5_000;

interface Refresh {
  readonly ask: Ask;
  readonly active: boolean;
  readonly revision: number;
  /** the day on which the page was opened, and the settings, lists, team and tags with which it was */
  readonly today: Day;
  readonly configRevision: number;
  /** @param isOutdated the opening is of an earlier day, or of other settings */
  readonly onChange: (isOutdated: boolean) => void;
}

/**
 * Asks whether others changed something, settings too, or a new day has begun: when the sidebar gets the focus, every 60 s while it is visible and used,
 * every 5 minutes after 10 idle ones.
 */
export function useRefresh({ ask, active, revision, today, configRevision, onChange }: Refresh): void {
  const known = useRef(revision);
  // own saves have been seen by the page already
  known.current = Math.max(known.current, revision);
  const latest = useRef({ today, configRevision, onChange });
  latest.current = { today, configRevision, onChange };
  useEffect(() => {
    if (!active) return undefined;
    let usedAt = Date.now();
    let askedAt = Date.now();
    const poll = async () => {
      askedAt = Date.now();
      const reply = await ask('poll', { revision: known.current });
      if (!reply.ok) return;
      known.current = reply.value.revision;
      const page = latest.current;
      const isOutdated = reply.value.today !== page.today || reply.value.configRevision !== page.configRevision;
      if (reply.value.changed || isOutdated) page.onChange(isOutdated);
    };
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      const wait = Date.now() - usedAt > idleAfterMs ? idleEveryMs : everyMs;
      if (Date.now() - askedAt >= wait) poll();
    }, 5_000);
    const onFocus = () => {
      usedAt = Date.now();
      if (Date.now() - askedAt > atMostEveryMs) poll();
    };
    const onUse = () => {
      usedAt = Date.now();
    };
    window.addEventListener('focus', onFocus);
    document.addEventListener('keydown', onUse);
    document.addEventListener('pointerdown', onUse);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', onFocus);
      document.removeEventListener('keydown', onUse);
      document.removeEventListener('pointerdown', onUse);
    };
  }, [active]);
}
