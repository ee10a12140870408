import { useState } from 'preact/hooks';
import type { KeptCell } from '../../src/contract/history.ts';
import { shortStamp } from '../../templates/format.ts';
import { Empty, Skeleton } from '../parts/Banner.tsx';
import { Link } from '../parts/Button.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useSession } from '../session/session.ts';
import { useAsked } from '../session/useAsked.ts';
import { useSave } from '../session/useSave.ts';
import { frameTexts } from '../texts/frame.ts';
import { moreTexts } from '../texts/more.ts';
import { language, say } from '../texts/say.ts';

/** What was done, newest first, each with its undo. */
export function HistoryPart() {
  const { opening, mayWrite } = useSession();
  const { value, refused } = useAsked('history', { limit: 50 });
  const undo = useSave('undo', { saved: null });
  const [{ id: undone, kept }, setUndone] = useState<{ id: string; kept: readonly KeptCell[] }>({ id: '', kept: [] });
  const takeBack = async (id: string, cell?: string) => {
    if (undo.busy) return;
    const outcome = await undo.save({ id, ...(cell && { cells: [cell] }) });
    if (outcome) setUndone({ id, kept: cell ? kept.filter((one) => one.cell !== cell) : outcome.kept });
  };
  return (
    <div class="scroll">
      <Refusal refused={refused ?? undo.refused} />
      {!value && !refused && <Skeleton rows={5} />}
      {kept.length > 0 && (
        <div class="box">
          <p class="strong">{say(moreTexts.kept)}</p>
          {kept.map((cell) => (
            <p key={cell.cell}>
              {say(moreTexts.keptCell, { ...cell })}{' '}
              <Link onClick={() => takeBack(undone, cell.cell)}>{say(moreTexts.takeToo)}</Link>
            </p>
          ))}
        </div>
      )}
      {value?.lines.length === 0 && (
        <Empty icon="history" title={say(moreTexts.noHistory)}>
          <p class="caption">{say(moreTexts.noHistoryHow)}</p>
        </Empty>
      )}
      <ul class="plain-list">
        {value?.lines.map((line) => (
          <li key={line.id} class="between">
            <div>
              <p>{line.what}</p>
              <p class="caption">
                {[shortStamp(line.at, language(), opening.today), line.by, say(moreTexts.rows, { n: line.rows })]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {line.undone ? (
              <span class="caption">{say(moreTexts.undoneMark)}</span>
            ) : (
              mayWrite && <Link onClick={() => takeBack(line.id)}>{say(frameTexts.undo)}</Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
