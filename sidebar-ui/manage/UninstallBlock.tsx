import { useState } from 'preact/hooks';
import { Banner } from '../parts/Banner.tsx';
import { Button, Link } from '../parts/Button.tsx';
import { Check } from '../parts/Field.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useSave } from '../session/useSave.ts';
import { uninstallTexts } from '../texts/backup.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';

/** Says what goes and what stays before the button does it. */
export function UninstallBlock() {
  const { save, busy, refused } = useSave('uninstall', { saved: null });
  const [marks, setMarks] = useState(false);
  const [step, setStep] = useState<'closed' | 'open' | 'done'>('closed');
  if (step === 'done') return <Banner kind="info">{say(uninstallTexts.done)}</Banner>;
  return (
    <section class="stack">
      <h2>{say(uninstallTexts.title)}</h2>
      <p class="caption">{say(uninstallTexts.how)}</p>
      {step === 'closed' ? (
        <p>
          <Link onClick={() => setStep('open')}>{say(uninstallTexts.open)}</Link>
        </p>
      ) : (
        <>
          <dl>
            <dt class="strong">{say(uninstallTexts.goes)}</dt>
            <dd>{say(uninstallTexts.goesList)}</dd>
            <dt class="strong">{say(uninstallTexts.stays)}</dt>
            <dd>{say(uninstallTexts.staysList)}</dd>
            <dt class="strong">{say(uninstallTexts.along)}</dt>
            <dd>{say(uninstallTexts.alongHow)}</dd>
          </dl>
          <p class="caption">{say(uninstallTexts.back)}</p>
          <Check checked={marks} onChange={setMarks}>
            {say(uninstallTexts.marks)}
          </Check>
          <div class="row">
            <Button look="destructive" busy={busy} onClick={async () => (await save({ marks })) && setStep('done')}>
              {say(uninstallTexts.run)}
            </Button>
            <Button look="quiet" onClick={() => setStep('closed')}>
              {say(frameTexts.cancel)}
            </Button>
          </div>
        </>
      )}
      <Refusal refused={refused} />
    </section>
  );
}
