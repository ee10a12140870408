import { useState } from 'preact/hooks';
import type { MergeSide } from '../../src/contract/duplicates.ts';
import { choicesOf, type FieldChoice } from '../../src/domain/duplicates/mergedCustomer.ts';
import type { Column } from '../../src/schema/column.ts';
import { customers } from '../../src/schema/sheets/customers.ts';
import { Banner, Skeleton } from '../parts/Banner.tsx';
import { choiceLabel } from '../parts/choiceLabel.ts';
import { Form } from '../parts/Form.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { useAsked } from '../session/useAsked.ts';
import { useSave } from '../session/useSave.ts';
import { choiceTexts, duplicateTexts } from '../texts/duplicates.ts';
import { customerLabel } from '../texts/fields.ts';
import { say } from '../texts/say.ts';

/** Customers side by side: the better value of each field is chosen already, with the reason. */
export function MergeForm({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const { value, refused } = useAsked('mergeReview', { ids: [...ids] });
  if (!value) return <div class="scroll">{refused ? <Refusal refused={refused} /> : <Skeleton rows={6} />}</div>;
  return <Review sides={value.sides} onClose={onClose} />;
}

function Review({ sides, onClose }: { sides: readonly MergeSide[]; onClose: () => void }) {
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const moved = sides
    .slice(1)
    .flatMap(({ children }) => Object.values(children))
    .reduce((sum, n) => sum + n, 0);
  const { save, busy, refused } = useSave('mergeCustomers', { saved: say(duplicateTexts.merged, { n: moved }) });
  const choices = choicesOf(sides.map(({ values }) => values));
  const differing = choices.filter(({ reason }) => reason !== 'same' && reason !== 'only');
  const owners = [...new Set(sides.flatMap(({ values }) => values.owner ?? []))];
  const send = async () => {
    const input = {
      ids: sides.map(({ values }) => values.id),
      checksums: sides.map(({ checksum }) => checksum),
      chosen,
    };
    if (await save(input)) onClose();
  };
  return (
    <Form
      title={say(duplicateTexts.review)}
      refused={refused}
      busy={busy}
      changed={Object.keys(chosen).length > 0}
      saveText={say(duplicateTexts.merge)}
      onSave={send}
      onCancel={onClose}
    >
      {owners.length > 1 && <Banner kind="info">{say(duplicateTexts.owners, { names: owners.join(', ') })}</Banner>}
      <p class="caption">{say(duplicateTexts.differing)}</p>
      <table class="mapping">
        <thead>
          <tr>
            <th>{say(duplicateTexts.field)}</th>
            {sides.map(({ values }, place) => (
              <th key={values.id}>
                {values.name}
                <br />
                <span class="caption">{say(place === 0 ? duplicateTexts.stays : duplicateTexts.goes)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differing.map((choice) => (
            <FieldRow
              key={choice.field}
              choice={choice}
              sides={sides}
              picked={chosen[choice.field]}
              onPick={(place) => setChosen({ ...chosen, [choice.field]: place })}
            />
          ))}
        </tbody>
      </table>
      <p class="caption">{say(duplicateTexts.alike, { n: choices.length - differing.length })}</p>
      <p class="caption">{say(duplicateTexts.moves, { n: moved })}</p>
      <p class="caption">{say(duplicateTexts.otherReach)}</p>
    </Form>
  );
}

interface FieldRowProps {
  readonly choice: FieldChoice;
  readonly sides: readonly MergeSide[];
  readonly picked: number | undefined;
  readonly onPick: (place: number) => void;
}

function FieldRow({ choice: { field, from, reason }, sides, picked, onPick }: FieldRowProps) {
  const isUnited = reason === 'united' && picked === undefined;
  const why = reason === 'same' || reason === 'only' ? '' : say(choiceTexts[reason]);
  return (
    <tr>
      <th scope="row">
        {customerLabel(field)}
        <br />
        <span class="caption">{picked === undefined && why}</span>
      </th>
      {sides.map(({ values }, place) => {
        const isTaken = isUnited || (picked ?? from) === place;
        return (
          <td key={values.id} class={isTaken ? 'strong' : ''}>
            <label>
              <input type="radio" name={field} checked={!isUnited && isTaken} onChange={() => onPick(place)} />{' '}
              <Value field={field} value={values[field]} />
            </label>
          </td>
        );
      })}
    </tr>
  );
}

function Value({ field, value }: { field: FieldChoice['field']; value: unknown }) {
  const { opening } = usePage();
  if (value === null || value === undefined || value === '') return <>–</>;
  if (Array.isArray(value)) return <>{value.join(', ')}</>;
  const { kind, list } = customers.columns[field] as Column;
  if (kind === 'money') return <>{Number(value) / 100}</>;
  return <>{list ? choiceLabel(opening, list, String(value)) : String(value)}</>;
}
