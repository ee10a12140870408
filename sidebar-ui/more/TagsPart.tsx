import { useState } from 'preact/hooks';
import type { TagChoice } from '../../src/contract/open.ts';
import { Empty } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { choicesOf } from '../parts/choiceLabel.ts';
import { Check, ChoiceField, TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { TagShape } from '../parts/marks.tsx';
import { useSession } from '../session/session.ts';
import { useSave } from '../session/useSave.ts';
import { labelOf } from '../texts/fields.ts';
import { moreTexts } from '../texts/more.ts';
import { language, say } from '../texts/say.ts';

/** The tag catalogue by dimension, with how many customers wear each. */
export function TagsPart() {
  const { opening, lines, mayWrite } = useSession();
  const [editing, setEditing] = useState<TagChoice | 'new' | null>(null);
  if (editing) return <TagForm tag={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />;
  const wearers = (label: string) => lines.filter(({ tags, archived }) => !archived && tags.includes(label)).length;
  return (
    <div class="scroll">
      {opening.tags.length === 0 && <Empty icon="tag" title={say(moreTexts.noTags)} />}
      {choicesOf(opening, 'tag_dim').map(({ key, label }) => {
        const tags = opening.tags.filter(({ dim }) => dim === key);
        return tags.length > 0 ? (
          <section key={key} class="block">
            <h2>{label}</h2>
            <div class="row">
              {tags.map((tag) => (
                <button
                  key={tag.id}
                  type="button"
                  class={'tag ' + (tag.active ? tag.dim : '')}
                  title={tag.active ? undefined : say(moreTexts.inactive)}
                  disabled={!mayWrite}
                  onClick={() => setEditing(tag)}
                >
                  <TagShape dim={tag.dim} />
                  {tag.active ? tag.label : <s>{tag.label}</s>}
                  <span class="figures">{wearers(tag.label)}</span>
                </button>
              ))}
            </div>
          </section>
        ) : null;
      })}
      {mayWrite && (
        <div class="section-gap">
          <Button icon="plus" onClick={() => setEditing('new')}>
            {say(moreTexts.addTag)}
          </Button>
        </div>
      )}
    </div>
  );
}

function TagForm({ tag, onClose }: { tag: TagChoice | null; onClose: () => void }) {
  const { opening, reopen } = useSession();
  const [values, setValues] = useState({
    // a label is known in the workbook's language only; the other half stays as it is unless it is typed
    zh: language() === 'zh-CN' ? (tag?.label ?? '') : '',
    en: language() === 'en' ? (tag?.label ?? '') : '',
    dim: tag?.dim ?? 'interest',
    color: tag?.color ?? '',
    active: tag?.active ?? true,
  });
  const { save, busy, refused, forgive } = useSave('saveTag', { saved: say(moreTexts.tagSaved) });
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const set = (change: Partial<typeof values>) => {
    setValues({ ...values, ...change });
    setProblems({});
    if (refused) forgive();
  };
  const send = async () => {
    if (values.zh.trim() === '' && values.en.trim() === '') {
      setProblems({ [language() === 'en' ? 'en' : 'zh']: say(moreTexts.tagMissing) });
      return;
    }
    const saved = await save({
      ...(tag && { id: tag.id }),
      zh: values.zh || null,
      en: values.en || null,
      dim: values.dim,
      color: values.color || null,
      active: values.active,
    });
    if (!saved) return;
    onClose();
    await reopen();
  };
  const halves = language() === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const);
  return (
    <Form
      title={tag ? say(moreTexts.renameTag, { tag: tag.label }) : say(moreTexts.addTag)}
      problems={problems}
      refused={refused}
      busy={busy}
      changed={false}
      onSave={send}
      onCancel={onClose}
    >
      {halves.map((half, index) => (
        <TextField
          key={half}
          name={half}
          label={say(half === 'zh' ? moreTexts.tagZh : moreTexts.tagEn)}
          focus={index === 0}
          max={20}
          value={values[half]}
          onInput={(value) => set({ [half]: value })}
        />
      ))}
      <div class="pair">
        <ChoiceField
          name="dim"
          label={labelOf('tags', 'dim')}
          value={values.dim}
          choices={choicesOf(opening, 'tag_dim')}
          empty={null}
          onChange={(dim) => set({ dim })}
        />
        <ChoiceField
          name="color"
          label={labelOf('tags', 'color')}
          value={values.color}
          choices={choicesOf(opening, 'color')}
          onChange={(color) => set({ color })}
        />
      </div>
      {tag && (
        <Check checked={values.active} onChange={(active) => set({ active })}>
          {say(moreTexts.tagActive)}
        </Check>
      )}
    </Form>
  );
}
