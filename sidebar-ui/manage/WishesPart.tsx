import { useState } from 'preact/hooks';
import type { WishLine } from '../../src/contract/wishes.ts';
import type { Goal } from '../../src/schema/sheets/goals.ts';
import { Skeleton } from '../parts/Banner.tsx';
import { Button, Link } from '../parts/Button.tsx';
import { choicesOf } from '../parts/choiceLabel.ts';
import { ChoiceField, TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { useAsked } from '../session/useAsked.ts';
import { useSave } from '../session/useSave.ts';
import { wishTexts } from '../texts/guide.ts';
import { say } from '../texts/say.ts';

const empty = { fields: '', figures: '', why: '' };

/** What departments want of the workbook, waiting for the joint review; and the page on which they write it down. */
export function WishesPart() {
  const { mayWrite } = usePage();
  const { value, refused: unread } = useAsked('wishes', {});
  const [values, setValues] = useState<typeof empty | null>(null);
  const { save, busy, refused, forgive } = useSave('saveWishes', { saved: say(wishTexts.saved) });
  if (!value) return <div class="scroll">{unread ? <Refusal refused={unread} /> : <Skeleton rows={5} />}</div>;
  const set = (change: Partial<typeof empty>) => {
    setValues({ ...(values ?? empty), ...change });
    forgive();
  };
  const send = async () => {
    const { fields, figures, why } = values ?? empty;
    if (await save({ fields: linesOf(fields), figures: linesOf(figures), why: why || null })) setValues(null);
  };
  if (values) {
    return (
      <Form
        title={say(wishTexts.title)}
        refused={refused}
        busy={busy}
        changed={values !== empty}
        onSave={send}
        onCancel={() => setValues(null)}
      >
        <TextField
          name="fields"
          label={say(wishTexts.fields)}
          long
          focus
          max={1200}
          value={values.fields}
          onInput={(fields) => set({ fields })}
        />
        <TextField
          name="figures"
          label={say(wishTexts.figures)}
          long
          max={1200}
          value={values.figures}
          onInput={(figures) => set({ figures })}
        />
        <TextField name="why" label={say(wishTexts.why)} value={values.why} onInput={(why) => set({ why })} />
      </Form>
    );
  }
  return (
    <div class="scroll">
      <section class="block">
        <h2>{say(wishTexts.title)}</h2>
        <p class="caption">{say(wishTexts.how)}</p>
        {value.wishes.length === 0 && <p class="caption">{say(wishTexts.none)}</p>}
        <ul class="plain-list">
          {value.wishes.map((wish) => (
            <Wish key={wish.id} wish={wish} canJudge={value.canJudge} />
          ))}
        </ul>
        {mayWrite && (
          <Button icon="plus" onClick={() => setValues(empty)}>
            {say(wishTexts.add)}
          </Button>
        )}
      </section>
    </div>
  );
}

interface Figure {
  readonly kpi: NonNullable<Goal['kpi']> | '';
  readonly target: string;
}

function Wish({ wish, canJudge }: { readonly wish: WishLine; readonly canJudge: boolean }) {
  const { opening } = usePage();
  const [figure, setFigure] = useState<Figure | null>(null);
  const { save, refused } = useSave('judgeWish', { saved: say(wishTexts.judged, { what: wish.what }) });
  const judge = (take: boolean) => {
    const target = Number(figure?.target ?? '');
    const counted = figure && { ...(figure.kpi && { kpi: figure.kpi }), ...(figure.target.trim() && { target }) };
    return save({ id: wish.id, take, ...(take && counted) });
  };
  return (
    <li>
      <div class="between">
        <div>
          <p class="strong">{wish.what}</p>
          <p class="caption">{[say(wishTexts[wish.kind]), wish.dept, wish.by, wish.why].filter(Boolean).join(' · ')}</p>
        </div>
        {canJudge && (
          <span class="row">
            <Link
              onClick={() => (wish.kind === 'figure' && !figure ? setFigure({ kpi: '', target: '' }) : judge(true))}
            >
              {say(wishTexts.take)}
            </Link>
            <Link onClick={() => judge(false)}>{say(wishTexts.leave)}</Link>
          </span>
        )}
      </div>
      {figure && (
        <div class="pair">
          <ChoiceField
            name="kpi"
            label={say(wishTexts.kpi)}
            required
            value={figure.kpi}
            choices={choicesOf(opening, 'kpi')}
            onChange={(kpi) => setFigure({ ...figure, kpi: kpi as Figure['kpi'] })}
          />
          <TextField
            name="target"
            label={say(wishTexts.target)}
            required
            mode="decimal"
            value={figure.target}
            onInput={(target) => setFigure({ ...figure, target })}
          />
        </div>
      )}
      {refused && <Refusal refused={refused} />}
    </li>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
