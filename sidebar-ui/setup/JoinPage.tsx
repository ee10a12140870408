import { useState } from 'preact/hooks';
import { Banner } from '../parts/Banner.tsx';
import { TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { useSession } from '../session/session.ts';
import { useSave } from '../session/useSave.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { setupTexts } from '../texts/setup.ts';

/** A stranger with edit rights gives a name and belongs. */
export function JoinPage() {
  const { opening, reopen, toast } = useSession();
  const [name, setName] = useState('');
  const { save, busy, refused, problems, complain } = useSave('joinTeam', { saved: null });
  if (opening.user.email === '') {
    return (
      <div class="scroll">
        <Banner kind="warn">{say(setupTexts.noAccount)}</Banner>
      </div>
    );
  }
  const join = async () => {
    if (name.trim() === '') {
      complain({ name: say(frameTexts.missing, { field: say(setupTexts.joinName) }) });
      return;
    }
    if (!(await save({ name }))) return;
    toast({ text: say(setupTexts.joined), icon: 'check', action: null });
    await reopen();
  };
  return (
    <Form
      title={say(setupTexts.joinTitle)}
      problems={problems}
      refused={refused}
      busy={busy}
      changed={false}
      saveText={say(setupTexts.join)}
      onSave={join}
      onCancel={null}
    >
      <p>{say(setupTexts.joinWhy)}</p>
      <TextField
        name="name"
        label={say(setupTexts.joinName)}
        required
        focus
        max={100}
        value={name}
        onInput={setName}
        help={opening.user.email}
      />
    </Form>
  );
}
