import { useState } from 'preact/hooks';
import type { TagLine } from '../../src/contract/tags.ts';
import { Button, Link } from '../parts/Button.tsx';
import { ChoiceField } from '../parts/Field.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { useSave } from '../session/useSave.ts';
import { tagTexts } from '../texts/manage.ts';
import { say } from '../texts/say.ts';

interface TagEndProps {
  /** null is a new one, which has nothing to merge */
  readonly tag: TagLine | null;
  readonly tags: readonly TagLine[];
  /** the tag that has its label already; null lets the person choose */
  readonly into: string | null;
  readonly onOpen: (id: string | null) => void;
}

/** How a tag ends: merged into another, or deleted when nobody wears it. Each effect is named before its button. */
export function TagEnd({ tag, tags, into, onOpen }: TagEndProps) {
  const { reopen } = usePage();
  const [chosen, setChosen] = useState(into ?? '');
  const merging = useSave('mergeTags', { saved: say(tagTexts.merge) });
  const deleting = useSave('deleteTag', { saved: say(tagTexts.deleted) });
  const other = tags.find(({ id }) => id === chosen);
  if (!tag)
    return other ? (
      <Link onClick={() => onOpen(other.id)}>{say(tagTexts.showOther, { other: other.label })}</Link>
    ) : null;
  const merge = async () => {
    if (!(await merging.save({ id: tag.id, into: chosen }))) return;
    await reopen();
    onOpen(chosen);
  };
  const remove = async () => {
    if (!(await deleting.save({ id: tag.id }))) return;
    await reopen();
    onOpen(null);
  };
  return (
    <div class="framed stack">
      {into === null && (
        <ChoiceField
          name="into"
          label={say(tagTexts.mergeInto)}
          value={chosen}
          choices={tags.filter(({ id }) => id !== tag.id).map(({ id, label }) => ({ key: id, label }))}
          onChange={setChosen}
        />
      )}
      {other && (
        <div class="stack">
          <p>{say(tagTexts.mergeWhat, { n: tag.customers, tag: tag.label, other: other.label })}</p>
          <div>
            <Button look="destructive" busy={merging.busy} onClick={merge}>
              {say(tagTexts.mergeInstead, { tag: tag.label, other: other.label })}
            </Button>
          </div>
        </div>
      )}
      {into === null && (
        <>
          <p>{tag.customers === 0 ? say(tagTexts.deleteWhat) : say(tagTexts.deleteNot, { n: tag.customers })}</p>
          {tag.customers === 0 && (
            <div>
              <Button look="destructive" busy={deleting.busy} onClick={remove}>
                {say(tagTexts.delete)}
              </Button>
            </div>
          )}
        </>
      )}
      <Refusal refused={merging.refused ?? deleting.refused} />
    </div>
  );
}
