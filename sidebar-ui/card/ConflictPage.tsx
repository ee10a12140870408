import { useId, useState } from 'preact/hooks';
import { Form } from '../parts/Form.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useSession } from '../session/session.ts';
import { conflictTexts } from '../texts/card.ts';
import { customerLabel } from '../texts/fields.ts';
import { say } from '../texts/say.ts';
import { type Conflict, differingPart } from './conflicts.ts';
import { valueInWords } from './valueInWords.ts';

type Values = Readonly<Record<string, unknown>>;
type Side = 'mine' | 'theirs';

interface ConflictPageProps {
  readonly name: string;
  readonly conflicts: readonly Conflict[];
  readonly set: Values;
  readonly base: Values;
  readonly busy: boolean;
  /** of a record that is no customer */
  readonly labels?: (field: string) => string;
  readonly words?: (field: string, value: unknown) => string;
  readonly onSave: (set: Values, base: Values) => void;
  readonly onDiscard: () => void;
}

/** Both values of each field side by side. Nothing was written, and nothing is until each field has been chosen. */
export function ConflictPage(props: ConflictPageProps) {
  const { opening } = useSession();
  const { name, conflicts, set, base, busy, onSave, onDiscard, labels = customerLabel } = props;
  const words = props.words ?? ((field: string, value: unknown) => valueInWords(opening, field, value));
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>(() => preselected(conflicts));
  const by = conflicts.find((conflict) => conflict.by !== '')?.by || say(conflictTexts.somebody);
  const along = Object.keys(set).filter((key) => !conflicts.some(({ field }) => field === key));
  const open = conflicts.some(({ field }) => !(field in chosen));

  const save = () => {
    if (open) return;
    const [kept, against] = [{ ...set }, { ...base }];
    for (const { field, theirs } of conflicts) {
      // mine is written over theirs, which is now what stood there
      if (chosen[field] === 'mine') against[field] = theirs;
      else {
        delete kept[field];
        delete against[field];
      }
    }
    onSave(kept, against);
  };

  return (
    <Form
      title={say(conflictTexts.title, { n: conflicts.length })}
      refused={null}
      busy={busy}
      changed={false}
      saveText={say(conflictTexts.save)}
      cancelText={say(conflictTexts.discard)}
      {...(open && { blocked: say(conflictTexts.chooseAll) })}
      onSave={save}
      onCancel={onDiscard}
    >
      <p>{say(conflictTexts.why, { by, name })}</p>
      {conflicts.map((conflict) => (
        <fieldset key={conflict.field}>
          <legend class="label">{labels(conflict.field)}</legend>
          <div class="sides">
            {(['mine', 'theirs'] as const).map((side) => (
              <SideCard
                key={side}
                side={side}
                conflict={conflict}
                words={words}
                chosen={chosen[conflict.field] === side}
                onChoose={() => setChosen({ ...chosen, [conflict.field]: side })}
              />
            ))}
          </div>
          <p class="caption help">
            {say(conflictTexts.old, {
              value: words(conflict.field, base[conflict.field]) || say(conflictTexts.empty),
            })}
          </p>
        </fieldset>
      ))}
      {along.length > 0 && (
        <div class="box">
          <p class="strong">{say(conflictTexts.along, { n: along.length })}</p>
          {along.map((key) => (
            <p key={key} class="between">
              <span class="caption">{labels(key)}</span>
              <span>{words(key, set[key]) || say(conflictTexts.empty)}</span>
            </p>
          ))}
        </div>
      )}
      <p class="caption row">
        <Icon name="undo" />
        <span style={{ flex: 1 }}>{say(conflictTexts.undo)}</span>
      </p>
    </Form>
  );
}

interface SideCardProps {
  readonly side: Side;
  readonly conflict: Conflict;
  readonly words: (field: string, value: unknown) => string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function SideCard({ side, conflict, words, chosen, onChoose }: SideCardProps) {
  const group = useId();
  const [value, other] = (side === 'mine' ? (['mine', 'theirs'] as const) : (['theirs', 'mine'] as const)).map((key) =>
    words(conflict.field, conflict[key]),
  );
  const { before, differs, after } = differingPart(value ?? '', other ?? '');
  return (
    <label class="side">
      <span class="check">
        <input type="radio" name={group} checked={chosen} onChange={onChoose} />
        <span>
          {side === 'mine'
            ? say(conflictTexts.mine)
            : say(conflictTexts.theirs, { by: conflict.by || say(conflictTexts.somebody) })}
        </span>
      </span>
      <span class="strong">
        {value ? (
          <>
            {before}
            {differs && <mark>{differs}</mark>}
            {after}
          </>
        ) : (
          say(conflictTexts.empty)
        )}
      </span>
      <br />
      <span class="caption">
        {side === 'mine'
          ? say(conflictTexts.mineWhen)
          : conflict.at && say(conflictTexts.theirsWhen, { time: conflict.at.slice(11, 16) })}
      </span>
    </label>
  );
}

/** Only where one side is empty the other is chosen beforehand. */
function preselected(conflicts: readonly Conflict[]): Record<string, Side> {
  const entries = conflicts.flatMap(({ field, mine, theirs }): [string, Side][] => {
    if (mine === null && theirs !== null) return [[field, 'theirs']];
    return theirs === null && mine !== null ? [[field, 'mine']] : [];
  });
  return Object.fromEntries(entries);
}
