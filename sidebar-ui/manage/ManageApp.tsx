import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Opening } from '../../src/contract/open.ts';
import type { Boot } from '../boot.ts';
import { createBridge } from '../bridge.ts';
import { pageRunner, showManage } from '../pageRunner.ts';
import { Banner, Skeleton } from '../parts/Banner.tsx';
import { setClock } from '../session/clockTime.ts';
import { PageContext, type PageSession, type Status, type Toast } from '../session/page.ts';
import { frameTexts, lostTexts } from '../texts/frame.ts';
import { language, say } from '../texts/say.ts';
import { ManageFrame } from './ManageFrame.tsx';

/** The dialog of tags, settings and team: opens the workbook and holds what its parts share. */
export function ManageApp({ boot }: { boot: Boot }) {
  const [opening, setOpening] = useState<Opening | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [status, setStatus] = useState<Status>({ kind: 'busy', text: say(frameTexts.opening) });
  const [toast, setToast] = useState<Toast | null>(null);
  const [changes, setChanges] = useState(0);
  const ask = useMemo(
    () =>
      createBridge({
        boot,
        runner: pageRunner,
        messageOf: (code) => say(lostTexts[code]),
        timeoutMs: 360_000,
        onRetry: (why) =>
          setStatus({ kind: 'busy', text: say(why === 'busy' ? frameTexts.someoneSaving : frameTexts.checking) }),
      }),
    [],
  );
  const reopen = async () => {
    const reply = await ask('open', {});
    if (!reply.ok) {
      setRefusal(reply.message);
      return;
    }
    if (reply.value.language !== language()) showManage(boot.at);
    setRefusal(null);
    setClock(reply.value.now);
    setOpening(reply.value);
  };
  useEffect(() => {
    reopen().then(() => setStatus({ kind: 'done', text: say(frameTexts.ready) }));
  }, []);

  if (!opening) {
    return (
      <div class="frame dialog">
        <div class="scroll">{refusal === null ? <Skeleton rows={6} /> : <Banner kind="bad">{refusal}</Banner>}</div>
      </div>
    );
  }
  const page: PageSession = {
    ask,
    opening,
    tell: setStatus,
    toast: setToast,
    changes,
    changed: () => setChanges((count) => count + 1),
    reopen,
    mayWrite: opening.user.role !== null && opening.user.role !== 'viewer',
  };
  return (
    <PageContext.Provider value={page}>
      <ManageFrame at={boot.at} status={status} toast={toast} />
    </PageContext.Provider>
  );
}
