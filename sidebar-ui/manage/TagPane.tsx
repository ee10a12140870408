import { useState } from 'preact/hooks';
import type { Value } from '../../src/contract/call.ts';
import type { Calls } from '../../src/contract/calls.ts';
import type { TagLine } from '../../src/contract/tags.ts';
import { choicesOf } from '../parts/choiceLabel.ts';
import { Check, ChoiceField, TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { usePage } from '../session/page.ts';
import type { Refused } from '../session/useAsked.ts';
import { useSave } from '../session/useSave.ts';
import { tagTexts } from '../texts/manage.ts';
import { manageFieldTexts } from '../texts/manageFields.ts';
import { language, say } from '../texts/say.ts';
import { RuleEditor } from './RuleEditor.tsx';
import { TagEnd } from './TagEnd.tsx';
import { TagEvents } from './TagEvents.tsx';

interface TagPaneProps {
  /** null is a new one */
  readonly tag: TagLine | null;
  readonly catalogue: Value<Calls['tagCatalogue']>;
  readonly onOpen: (id: string | null) => void;
}

/** One tag: its form, its rule, how to merge or delete it, and who gave it to whom. */
export function TagPane({ tag, catalogue, onOpen }: TagPaneProps) {
  const { opening, reopen, mayWrite } = usePage();
  const [base, setBase] = useState(() => formOf(tag));
  const [values, setValues] = useState(base);
  const { save, busy, refused, problems, complain, forgive } = useSave('saveTag', { saved: say(tagTexts.tagSaved) });
  const [seen, setSeen] = useState<Refused | null>(null);
  // somebody else's values are what the next save goes by: it writes over them knowingly
  if (refused !== seen) {
    setSeen(refused);
    if (refused?.code === 'tag-renamed' || refused?.code === 'tag-changed') {
      setBase({ ...base, ...(refused.details as Partial<typeof base>) });
    }
  }
  const set = (change: Partial<typeof values>) => {
    setValues({ ...values, ...change });
    forgive();
  };
  const send = async () => {
    if (values.zh.trim() === '' && values.en.trim() === '') {
      complain({ [language() === 'en' ? 'en' : 'zh']: say(tagTexts.tagMissing) });
      return;
    }
    const saved = await save({
      ...(tag && { id: tag.id, base }),
      ...values,
      zh: values.zh || null,
      en: values.en || null,
    });
    if (!saved) return;
    await reopen();
    onOpen(saved.id);
  };
  const halves = language() === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const);
  const twin = refused?.code === 'tag-exists' ? twinIn(catalogue, refused) : undefined;
  return (
    <Form
      title={tag ? tag.label : say(tagTexts.addTag)}
      aside={tag && say(tagTexts.worn, { n: tag.customers })}
      problems={problems}
      refused={refused}
      busy={busy}
      changed={JSON.stringify(values) !== JSON.stringify(formOf(tag))}
      onSave={send}
      onCancel={() => onOpen(null)}
      {...(!mayWrite && { blocked: '' })}
    >
      <div class="pair">
        {halves.map((half, index) => (
          <TextField
            key={half}
            name={half}
            label={say(half === 'zh' ? tagTexts.tagZh : tagTexts.tagEn)}
            focus={index === 0 && tag === null}
            max={20}
            value={values[half]}
            onInput={(value) => set({ [half]: value })}
          />
        ))}
      </div>
      {tag && tag.customers > 0 && <p class="caption">{say(tagTexts.renames)}</p>}
      {twin && <TagEnd key={twin.id} tag={tag} tags={catalogue.tags} into={twin.id} onOpen={onOpen} />}
      <div class="pair">
        <ChoiceField
          name="dim"
          label={say(manageFieldTexts.tags.dim)}
          value={values.dim}
          choices={choicesOf(opening, 'tag_dim')}
          empty={null}
          onChange={(dim) => set({ dim })}
        />
        <ChoiceField
          name="color"
          label={say(manageFieldTexts.tags.color)}
          value={values.color}
          choices={choicesOf(opening, 'color')}
          onChange={(color) => set({ color })}
        />
      </div>
      <TextField
        name="note"
        label={say(manageFieldTexts.tags.note)}
        value={values.note}
        onInput={(note) => set({ note })}
      />
      <div class="stack checks">
        <Check checked={values.exclusive} onChange={(exclusive) => set({ exclusive })}>
          {say(tagTexts.exclusive)}
        </Check>
        {tag && (
          <Check checked={values.active} onChange={(active) => set({ active })}>
            {say(tagTexts.tagActive)}
          </Check>
        )}
      </div>
      <RuleEditor rule={values.rule} fields={catalogue.fields} tags={catalogue.tags} onRule={(rule) => set({ rule })} />
      {tag && mayWrite && !twin && (
        <details>
          <summary>{say(tagTexts.more)}</summary>
          <TagEnd tag={tag} tags={catalogue.tags} into={null} onOpen={onOpen} />
        </details>
      )}
      {tag && <TagEvents id={tag.id} />}
    </Form>
  );
}

/** A form's values: what is empty in the catalogue is '' here. */
function formOf(tag: TagLine | null) {
  return {
    zh: tag?.zh ?? '',
    en: tag?.en ?? '',
    dim: tag?.dim ?? 'interest',
    color: tag?.color ?? '',
    exclusive: tag?.exclusive ?? false,
    active: tag?.active ?? true,
    rule: tag?.rule ?? '',
    note: tag?.note ?? '',
  };
}

function twinIn({ tags }: Value<Calls['tagCatalogue']>, { details }: Refused): TagLine | undefined {
  return tags.find(({ id }) => id === (details as { readonly id: string }).id);
}
