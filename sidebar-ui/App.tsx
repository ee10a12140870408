import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Opening } from '../src/contract/open.ts';
import type { Boot } from './boot.ts';
import { createBridge } from './bridge.ts';
import { Frame } from './frame/Frame.tsx';
import { OpeningFrame } from './frame/OpeningFrame.tsx';
import { pageRunner, showSidebar } from './pageRunner.ts';
import { Banner, Skeleton } from './parts/Banner.tsx';
import { setClock } from './session/clockTime.ts';
import { PageContext, type Status, type Toast } from './session/page.ts';
import { isForm, type Route, type Tab, tabOf } from './session/route.ts';
import { type Session, SessionContext } from './session/session.ts';
import { type Refused, useAskedBy } from './session/useAsked.ts';
import { useIndex } from './session/useIndex.ts';
import { useRefresh } from './session/useRefresh.ts';
import { frameTexts, lostTexts } from './texts/frame.ts';
import { language, say } from './texts/say.ts';

/** Opens the workbook, then holds what all pages share. */
export function App({ boot }: { boot: Boot }) {
  const [status, setStatus] = useState<Status>({ kind: 'busy', text: say(frameTexts.opening) });
  const [opening, setOpening] = useState<Opening | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const ask = useMemo(
    () =>
      createBridge({
        boot,
        runner: pageRunner,
        messageOf: (code) => say(lostTexts[code]),
        onRetry: (why) =>
          setStatus({ kind: 'busy', text: say(why === 'busy' ? frameTexts.someoneSaving : frameTexts.checking) }),
      }),
    [],
  );
  const reopen = async () => {
    const reply = await ask('open', {});
    if (!reply.ok) {
      setRefused(reply);
      setStatus({ kind: 'problem', text: say(frameTexts.notOpened) });
      return;
    }
    if (reply.value.installed && reply.value.language !== language()) showSidebar();
    setRefused(null);
    setClock(reply.value.now);
    if (!opening?.installed) startAtTop();
    setOpening(reply.value);
    setStatus({ kind: 'done', text: say(frameTexts.ready) });
  };
  useEffect(() => {
    reopen();
  }, []);

  if (!opening) {
    return (
      <OpeningFrame status={status}>
        {refused ? (
          <Banner kind="bad" action={{ text: say(frameTexts.retry), run: reopen }}>
            {refused.message}
          </Banner>
        ) : (
          <Skeleton rows={6} />
        )}
      </OpeningFrame>
    );
  }
  return <Opened ask={ask} opening={opening} reopen={reopen} status={status} onStatus={setStatus} />;
}

/** In a low window the document scrolls. Before a page is drawn: one that puts the cursor further down scrolls there itself. */
function startAtTop(): void {
  window.scrollTo(0, 0);
}

interface OpenedProps {
  readonly ask: Session['ask'];
  readonly opening: Opening;
  readonly reopen: () => Promise<void>;
  readonly status: Status;
  readonly onStatus: (status: Status) => void;
}

function Opened({ ask, opening, reopen, status, onStatus }: OpenedProps) {
  const [route, setRoute] = useState<Route>({ page: 'today' });
  const [toast, setToast] = useState<Toast | null>(null);
  const [changes, setChanges] = useState(0);
  const former = useRef<Route>({ page: 'today' });
  const list = useRef<readonly string[]>([]);
  const cameFrom = useRef<Tab | 'filter'>('today');
  const show = (next: Route) => {
    startAtTop();
    setRoute(next);
  };
  const changed = () => setChanges((count) => count + 1);
  const member = opening.installed && opening.user.role !== null;
  const mine = useAskedBy(ask, changes, 'today', member ? { scope: 'mine' } : null);
  const index = useIndex(ask, member, changes);
  useRefresh({
    ask,
    active: member,
    revision: Math.max(opening.revision, index.revision),
    today: opening.today,
    configRevision: opening.configRevision,
    onChange(isOutdated) {
      if (isOutdated) reopen();
      changed();
    },
  });

  const session: Session = {
    ask,
    opening,
    route,
    go(next) {
      if (!isForm(route)) former.current = route;
      if (route.page !== 'more') cameFrom.current = route.page === 'filter' ? 'filter' : tabOf(route);
      show(next);
    },
    back: () => show(former.current),
    tell: onStatus,
    toast: setToast,
    lines: index.lines,
    linesCame: index.came,
    search: index.search,
    simplify: index.simplify,
    changes,
    changed,
    mine,
    reopen,
    cameFrom,
    list,
    mayWrite: opening.user.role !== null && opening.user.role !== 'viewer',
  };
  useEffect(() => {
    // no clock did its work for hours: it may not see the workbook (platform T20a), the one who opens it does
    const isDue = opening.automation.state === 'late' || opening.automation.state === 'stopped';
    if (member && session.mayWrite && isDue) ask('runNow', { what: 'due' }).then(reopen);
  }, []);
  return (
    <PageContext.Provider value={session}>
      <SessionContext.Provider value={session}>
        <Frame status={status} toast={toast} />
      </SessionContext.Provider>
    </PageContext.Provider>
  );
}
