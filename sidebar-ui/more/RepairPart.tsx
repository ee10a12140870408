import { useState } from 'preact/hooks';
import type { RepairLine } from '../../src/contract/settings.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useSession } from '../session/session.ts';
import { useSave } from '../session/useSave.ts';
import { moreTexts } from '../texts/more.ts';
import { say } from '../texts/say.ts';

/** Looks for damage to tabs and columns, mends it and says so. */
export function RepairPart() {
  const { reopen } = useSession();
  const { save, busy, refused } = useSave('repair', { saved: null });
  const [lines, setLines] = useState<readonly RepairLine[] | null>(null);
  const run = async () => {
    const outcome = await save({});
    if (!outcome) return;
    setLines(outcome.lines);
    await reopen();
  };
  return (
    <div class="scroll stack">
      <p>{say(moreTexts.repairWhat)}</p>
      <div>
        <Button look="filled" busy={busy} onClick={run}>
          {say(moreTexts.repairRun)}
        </Button>
      </div>
      <Refusal refused={refused} />
      <div role="status">
        {lines?.every(({ state }) => state === 'noted') && <p class="ok-text">{say(moreTexts.repairFine)}</p>}
        <ul class="plain-list">
          {lines?.map((line) => (
            <li key={line.message} class="health">
              <span class={line.state === 'open' ? 'warn-text' : 'ok-text'}>
                <Icon name={line.state === 'open' ? 'warn' : 'check'} />
              </span>
              <div>
                <p>{line.message}</p>
                {line.state === 'open' && <p class="caption">{say(moreTexts.toDo)}</p>}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
