import type { SearchLine } from '../../src/contract/search.ts';
import type { SearchResult } from '../../src/domain/search/searcher.ts';
import { showManage } from '../pageRunner.ts';
import { Button } from '../parts/Button.tsx';
import { useSession } from '../session/session.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { searchTexts } from '../texts/search.ts';
import { ResultList } from './ResultList.tsx';

interface ResultsProps {
  readonly id: string;
  readonly text: string;
  readonly result: SearchResult<SearchLine>;
  readonly at: number;
  readonly onPick: (line: SearchLine) => void;
  readonly onAdd: () => void;
}

export function Results({ id, text, result, at, onPick, onAdd }: ResultsProps) {
  const { mayWrite, search } = useSession();
  const { found, lines, groups, near } = result;
  const tagAll = () =>
    showManage(
      'ids:' +
        search(text, found)
          .lines.map((line) => line.id)
          .join(),
    );
  return (
    <div class="scroll">
      <h1 class="aloud">{say(frameTexts.searchLabel)}</h1>
      <p class="caption" role="status">
        {found === 0
          ? say(searchTexts.nothing, { text })
          : found > lines.length
            ? say(searchTexts.shown, { n: found, shown: lines.length })
            : say(searchTexts.found, { n: found })}
      </p>
      {near.length > 0 && <p class="label">{say(searchTexts.near)}</p>}
      <ResultList id={id} groups={found > 0 ? groups : [{ lines: near }]} at={at} onPick={onPick} />
      {mayWrite && found > 1 && (
        <div class="section-gap">
          <Button icon="tag" onClick={tagAll}>
            {say(searchTexts.tagAll, { n: found })}
          </Button>
        </div>
      )}
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
