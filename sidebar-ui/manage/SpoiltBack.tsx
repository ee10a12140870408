import { useState } from 'preact/hooks';
import { newOp } from '../bridge.ts';
import { Banner } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { type Refused, useAsked } from '../session/useAsked.ts';
import { spoiltTexts } from '../texts/backup.ts';
import { say } from '../texts/say.ts';

/** What the last night or hour found of moved or lost values, and one button that puts exactly these back. */
export function SpoiltBack() {
  const { ask, tell, changed, mayWrite } = usePage();
  const { value } = useAsked('nights', {});
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Refused | null>(null);
  if (!value?.spoilt) return null;

  const putBack = async () => {
    setBusy(true);
    tell({ kind: 'busy', text: say(spoiltTexts.working) });
    const ticked = await ask('tickSpoilt', {}, { op: newOp() });
    const reply = ticked.ok ? await ask('runNow', { what: 'hour' }) : ticked;
    setBusy(false);
    setFailed(reply.ok ? null : reply);
    tell(reply.ok ? { kind: 'done', text: say(spoiltTexts.done) } : { kind: 'problem', text: reply.message });
    changed();
  };
  return (
    <section class="stack">
      <Banner kind="bad">{say(spoiltTexts.how, { tabs: value.spoilt })}</Banner>
      {mayWrite && (
        <Button look="filled" busy={busy} onClick={putBack}>
          {say(spoiltTexts.putBack)}
        </Button>
      )}
      <Refusal refused={failed} />
    </section>
  );
}
