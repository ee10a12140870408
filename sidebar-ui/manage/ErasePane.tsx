import { useState } from 'preact/hooks';
import type { Mention } from '../../src/contract/erasure.ts';
import { newOp } from '../bridge.ts';
import { Banner, Skeleton } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { type Refused, useAsked } from '../session/useAsked.ts';
import { privacyTexts } from '../texts/privacy.ts';
import { say } from '../texts/say.ts';

/** Says what an erasure takes and what it cannot reach, and carries it out once the name is typed. */
export function ErasePane({ customer, onDone }: { customer: string; onDone: () => void }) {
  const { ask, tell, changed } = usePage();
  const { value, refused } = useAsked('eraseCheck', { customer });
  const [name, setName] = useState('');
  const [op] = useState(newOp);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Refused | null>(null);
  const [left, setLeft] = useState<readonly Mention[] | null>(null);
  if (left) {
    return (
      <div class="scroll stack">
        <Banner kind="info">{say(left.length > 0 ? privacyTexts.erasedBut : privacyTexts.erased)}</Banner>
        <MentionList mentions={left} />
        <Button
          onClick={() => {
            changed();
            onDone();
          }}
        >
          {say(privacyTexts.close)}
        </Button>
      </div>
    );
  }
  if (!value) return <div class="scroll">{refused ? <Refusal refused={refused} /> : <Skeleton rows={5} />}</div>;
  const erase = async () => {
    setBusy(true);
    setFailed(null);
    tell({ kind: 'busy', text: say(privacyTexts.erasing) });
    const reply = await ask('erase', { customer, name }, { op });
    setBusy(false);
    tell(reply.ok ? { kind: 'done', text: say(privacyTexts.erased) } : { kind: 'problem', text: reply.message });
    if (reply.ok) setLeft(reply.value.mentions);
    else setFailed(reply);
  };
  const { whole, inPart } = value.operations;
  return (
    <Form
      title={say(privacyTexts.eraseTitle, { name: value.name })}
      refused={failed}
      busy={busy}
      busyText={say(privacyTexts.erasing)}
      changed={name !== ''}
      saveText={say(privacyTexts.eraseNow)}
      {...(name.trim() !== value.name.trim() && { blocked: say(privacyTexts.typeName) })}
      onSave={erase}
      onCancel={null}
    >
      <Banner kind="warn">{say(privacyTexts.forGood)}</Banner>
      <ul class="plain-list">
        {value.rows.map(({ tab, n, stays }) => (
          <li key={tab}>{say(stays ? privacyTexts.stays : privacyTexts.goes, { tab, n })}</li>
        ))}
        <li>{say(privacyTexts.undo, { whole, inPart })}</li>
        <li>{say(privacyTexts.kept)}</li>
      </ul>
      <p class="caption">
        {value.archivedAt !== null && say(privacyTexts.archived, { day: value.archivedAt.slice(0, 10) })}{' '}
        {say(privacyTexts.versions)}
      </p>
      {value.mentions.length > 0 && <p class="strong">{say(privacyTexts.elsewhere)}</p>}
      <MentionList mentions={value.mentions} />
      <TextField name="name" label={say(privacyTexts.typeName)} value={name} onInput={setName} />
    </Form>
  );
}

function MentionList({ mentions }: { mentions: readonly Mention[] }) {
  const tabs = [...new Set(mentions.map(({ tab }) => tab))];
  return (
    <ul class="plain-list">
      {tabs.map((tab) => {
        const rows = mentions.filter((mention) => mention.tab === tab).map(({ row }) => row);
        return <li key={tab}>{say(privacyTexts.places, { tab, rows: rows.join(', ') })}</li>;
      })}
    </ul>
  );
}
