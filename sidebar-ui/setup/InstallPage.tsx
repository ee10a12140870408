import { useState } from 'preact/hooks';
import { type Bilingual, type Language, languages } from '../../src/schema/language.ts';
import { type PurposeKey, purposeKeys } from '../../src/schema/purposes.ts';
import { purposeTexts } from '../../templates/purposes.ts';
import { showSidebar } from '../pageRunner.ts';
import { Check } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { Radios } from '../parts/Radios.tsx';
import { Working } from '../parts/Working.tsx';
import { useSession } from '../session/session.ts';
import { useRunNow } from '../session/useRunNow.ts';
import { useSave } from '../session/useSave.ts';
import { language, say } from '../texts/say.ts';
import { setupTexts } from '../texts/setup.ts';

/** What a workbook shows that is not set up: language, empty or example, who runs the reminders. */
export function InstallPage() {
  const { reopen, tell, toast } = useSession();
  const [example, setExample] = useState(false);
  const [automation, setAutomation] = useState(true);
  const { save, busy: installing, refused } = useSave('install', { saved: null });
  const [chosen, setChosen] = useState<readonly PurposeKey[]>([]);
  const figures = useRunNow();
  const busy = installing || figures.step !== null;
  const start = async () => {
    const made = await save({ language: language(), example, automation, purposes: [...chosen] });
    if (!made) return;
    // the example shows what a week of work shows: figures and Today, without waiting for the clock
    if (example && (await figures.run('night'))) await figures.run('hour');
    await reopen();
    tell({ kind: 'done', text: say(setupTexts.ready) });
    if (automation && made.automation === 'not-permitted') {
      toast({ text: say(setupTexts.noAutomation), icon: 'info', action: null });
    }
  };
  return (
    <Form
      title={say(setupTexts.title)}
      refused={refused}
      busy={busy}
      changed={false}
      saveText={refused ? say(setupTexts.again) : say(setupTexts.install)}
      onSave={start}
      onCancel={null}
    >
      <p>{say(setupTexts.why)}</p>
      <div class="field">
        <p class="label head">{say(setupTexts.language)}</p>
        <Radios
          look="segments"
          label={say(setupTexts.language)}
          choices={languages.map((key) => ({ key, label: say(key === 'en' ? setupTexts.en : setupTexts.zh) }))}
          value={language()}
          onPick={(key) => key !== language() && showSidebar(key as Language)}
        />
      </div>
      <fieldset class="stack">
        <legend class="label">{say(setupTexts.start)}</legend>
        {[false, true].map((withExample) => (
          <label key={String(withExample)} class="side">
            <span class="check">
              <input
                type="radio"
                name="start"
                checked={example === withExample}
                onChange={() => setExample(withExample)}
              />
              <span>
                <span class="strong">{say(withExample ? setupTexts.example : setupTexts.empty)}</span>
                <br />
                <span class="caption">{say(withExample ? setupTexts.exampleHow : setupTexts.emptyHow)}</span>
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="stack">
        <legend class="label">{say(setupTexts.purposes)}</legend>
        {purposeKeys.map((key) => (
          <Check
            key={key}
            checked={chosen.includes(key)}
            onChange={(on) => setChosen(on ? [...chosen, key] : chosen.filter((each) => each !== key))}
          >
            {say(purposeTexts[key])}
          </Check>
        ))}
      </fieldset>
      <div class="field">
        <p class="label head">{say(setupTexts.reminders)}</p>
        <Check checked={automation} onChange={setAutomation}>
          {say(setupTexts.automation)}
          <br />
          <span class="caption">{say(setupTexts.automationHow)}</span>
        </Check>
      </div>
      {busy && (
        <Working
          text={say(workingText(example, figures.step !== null))}
          onStop={figures.step === null ? null : figures.stop}
        />
      )}
      {refused && <p class="caption">{say(setupTexts.resume)}</p>}
    </Form>
  );
}

function workingText(example: boolean, computing: boolean): Bilingual {
  if (computing) return setupTexts.workingFigures;
  return example ? setupTexts.workingExample : setupTexts.working;
}
