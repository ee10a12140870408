import type { SearchLine } from '../../src/contract/search.ts';
import { Button } from '../parts/Button.tsx';
import { useSession } from '../session/session.ts';
import { say } from '../texts/say.ts';
import { searchTexts } from '../texts/search.ts';
import { ResultList } from './ResultList.tsx';

interface ResultsProps {
  readonly id: string;
  readonly text: string;
  readonly found: number;
  readonly shown: readonly SearchLine[];
  readonly at: number;
  readonly onPick: (line: SearchLine) => void;
  readonly onAdd: () => void;
}

export function Results({ id, text, found, shown, at, onPick, onAdd }: ResultsProps) {
  const { mayWrite } = useSession();
  return (
    <div class="scroll">
      <p class="caption" role="status">
        {found === 0
          ? say(searchTexts.nothing, { text })
          : found > shown.length
            ? say(searchTexts.shown, { n: found, shown: shown.length })
            : say(searchTexts.found, { n: found })}
      </p>
      <ResultList id={id} lines={shown} at={at} onPick={onPick} />
      {mayWrite && (
        <div class="section-gap">
          <Button icon="plus" onClick={onAdd}>
            {say(searchTexts.add, { text })}
          </Button>
        </div>
      )}
    </div>
  );
}
