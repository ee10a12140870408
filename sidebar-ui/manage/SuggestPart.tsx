import { useState } from 'preact/hooks';
import { closeDialog } from '../pageRunner.ts';
import { ChoiceField, TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { useSave } from '../session/useSave.ts';
import { frameTexts } from '../texts/frame.ts';
import { screenTexts, suggestTexts } from '../texts/guide.ts';
import { say } from '../texts/say.ts';

const screens = Object.keys(screenTexts) as (keyof typeof screenTexts)[];

/** What somebody would do better, from the page on which they thought of it. */
export function SuggestPart({ screen }: { screen: string }) {
  const from = screens.find((key) => key === screen) ?? 'sheet';
  const empty = { what: '', why: '', screen: from as string };
  const [values, setValues] = useState(empty);
  const { save, busy, refused, problems, complain, forgive } = useSave('suggest', { saved: say(suggestTexts.saved) });
  const set = (change: Partial<typeof values>) => {
    setValues({ ...values, ...change });
    forgive();
  };
  const send = async () => {
    if (values.what.trim() === '') {
      complain({ what: say(frameTexts.missing, { field: say(suggestTexts.what) }) });
      return;
    }
    const place = screenTexts[values.screen as keyof typeof screenTexts];
    if (await save({ what: values.what, why: values.why, screen: say(place) })) setValues(empty);
  };
  return (
    <Form
      title={say(suggestTexts.title)}
      aside={say(suggestTexts.to)}
      problems={problems}
      refused={refused}
      busy={busy}
      changed={values.what !== ''}
      saveText={say(suggestTexts.save)}
      onSave={send}
      onCancel={closeDialog}
    >
      <TextField
        name="what"
        label={say(suggestTexts.what)}
        required
        long
        focus
        max={5000}
        value={values.what}
        onInput={(what) => set({ what })}
      />
      <TextField name="why" label={say(suggestTexts.why)} value={values.why} onInput={(why) => set({ why })} />
      <ChoiceField
        name="screen"
        label={say(suggestTexts.screen)}
        value={values.screen}
        choices={screens.map((key) => ({ key, label: say(screenTexts[key]) }))}
        empty={null}
        onChange={(place) => set({ screen: place })}
      />
    </Form>
  );
}
