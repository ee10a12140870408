import { useState } from 'preact/hooks';
import type { DuplicateBand, DuplicateLine, DuplicateSide } from '../../src/contract/duplicates.ts';
import { Skeleton } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { useAsked } from '../session/useAsked.ts';
import { useSave } from '../session/useSave.ts';
import { bandTexts, duplicateTexts, pairReasonTexts } from '../texts/duplicates.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { MergeForm } from './MergeForm.tsx';

const bands: readonly DuplicateBand[] = ['sure', 'likely', 'possible'];

/** Who may be entered twice, the surest first: each pair is merged, or known to be two from now on. */
export function DuplicatesPart() {
  const { value, refused } = useAsked('duplicates', {});
  const [open, setOpen] = useState<readonly string[] | null>(null);
  if (open) return <MergeForm ids={open} onClose={() => setOpen(null)} />;
  if (!value) {
    return (
      <div class="scroll">
        {refused ? <Refusal refused={refused} /> : <p role="status">{say(duplicateTexts.scanning)}</p>}
        {!refused && <Skeleton rows={6} />}
      </div>
    );
  }
  const { pairs, counts, customers } = value;
  const all = counts.sure + counts.likely + counts.possible;
  return (
    <div class="scroll">
      <p class="caption" role="status">
        {say(all === 0 ? duplicateTexts.none : duplicateTexts.found, { n: customers })}
        {all > pairs.length && ` · ${say(duplicateTexts.shown, { n: pairs.length })}`}
      </p>
      {bands.map((band) => {
        const ofBand = pairs.filter((pair) => pair.band === band);
        if (ofBand.length === 0) return null;
        return (
          <section key={band}>
            <h2>
              {say(bandTexts[band])} <span class="figures">{counts[band]}</span>
            </h2>
            <ul class="plain-list">
              {ofBand.map((line) => (
                <PairLine key={line.sides[0].id + line.sides[1].id} line={line} onOpen={setOpen} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function PairLine({ line, onOpen }: { line: DuplicateLine; onOpen: (ids: readonly string[]) => void }) {
  const { ask, toast, changed, mayWrite } = usePage();
  const { save, busy, refused } = useSave('notDuplicate', { saved: null });
  const ids = line.sides.map(({ id }) => id);
  const keepApart = async () => {
    if (!(await save({ ids }))) return;
    const again = async () => {
      toast(null);
      await ask('notDuplicate', { ids, forget: true });
      changed();
    };
    toast({ text: say(duplicateTexts.remembered), icon: 'check', action: { text: say(frameTexts.undo), run: again } });
  };
  return (
    <li class="pair-line">
      <div class="pair">
        {line.sides.map((side) => (
          <Side key={side.id} side={side} />
        ))}
      </div>
      <p class="caption">{line.reasons.map((reason) => say(pairReasonTexts[reason])).join(' · ')}</p>
      {mayWrite && (
        <div class="row">
          <Button onClick={() => onOpen(ids)}>{say(duplicateTexts.compare)}</Button>
          <Button look="quiet" busy={busy} onClick={keepApart}>
            {say(duplicateTexts.notSame)}
          </Button>
        </div>
      )}
      <Refusal refused={refused} />
    </li>
  );
}

function Side({ side }: { side: DuplicateSide }) {
  const reach = [...side.phones, ...side.emails].slice(0, 3);
  return (
    <div>
      <p class="strong">{side.name}</p>
      <p class="caption">{[side.city, side.owner, ...reach].filter(Boolean).join(' · ')}</p>
    </div>
  );
}
