import { useEffect, useRef } from 'preact/hooks';
import type { UiView } from '../server/protocol.ts';
import { api } from './api.ts';
import { type PageLanguage, say } from './texts.ts';

interface Props {
  readonly ui: UiView | null;
  readonly kind: 'sidebar' | 'dialog';
  readonly language: PageLanguage;
  /** the workbook's time, where the page in the frame is to notice that the clock was moved */
  readonly now?: string;
  /** nothing that a person asked for is under way */
  readonly isIdle?: boolean;
}

/** At once, and when a page that asks at most every few seconds asks again. */
const nudgesMs = [300, 6_000];

/** What a script shows lives in a sandboxed frame of another origin, as at Google. */
export function Sandbox({ ui, kind, language, now, isIdle }: Props) {
  const shown = useRef<HTMLIFrameElement>(null);
  // `google.script.host.close()` of the page in the frame
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<{ host?: string } | null>) => {
      if (source === shown.current?.contentWindow && data?.host === 'close') void api.closeUi(kind);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [kind]);
  // nobody waits for a clock that jumps: where a person would come back to the page next morning, it is told, once all
  // that ran in between has run
  const hour = now?.slice(0, 13);
  const seenHour = useRef(hour);
  useEffect(() => {
    if (hour === seenHour.current || !isIdle) return undefined;
    seenHour.current = hour;
    const nudge = () => shown.current?.contentWindow?.postMessage({ host: 'nudge' }, '*');
    const timers = nudgesMs.map((ms) => setTimeout(nudge, ms));
    return () => timers.forEach(clearTimeout);
  }, [hour, isIdle]);
  if (!ui) return kind === 'sidebar' ? <aside class="no-sidebar">{say('sidebarHint', language)}</aside> : null;
  const frame = (
    <>
      <div class="frame-title">
        <span>{ui.title}</span>
        <button type="button" aria-label={say('close', language)} onClick={() => void api.closeUi(kind)}>
          ×
        </button>
      </div>
      <iframe
        ref={shown}
        key={ui.id}
        src={ui.url}
        title={ui.title}
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-downloads"
        allow="clipboard-write"
      />
    </>
  );
  if (kind === 'sidebar') return <aside class="sidebar">{frame}</aside>;
  return (
    <div class="veil">
      <div
        class="dialog"
        style={{ width: `${ui.width}px`, height: `${ui.height + 48}px` }}
        role="dialog"
        aria-modal="true"
      >
        {frame}
      </div>
    </div>
  );
}
