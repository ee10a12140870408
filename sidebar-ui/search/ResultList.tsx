import { Fragment } from 'preact';
import type { SearchLine } from '../../src/contract/search.ts';
import type { FoundBy } from '../../src/domain/search/searcher.ts';
import { useSession } from '../session/session.ts';
import { say } from '../texts/say.ts';
import { foundByTexts, searchTexts } from '../texts/search.ts';

interface ResultListProps {
  readonly id: string;
  readonly groups: readonly { readonly by?: FoundBy; readonly lines: readonly SearchLine[] }[];
  /** index of the line that Enter would take */
  readonly at: number;
  readonly onPick: (line: SearchLine) => void;
}

/** Found customers as a list box, by what they were found; the field that was typed into keeps the focus. */
export function ResultList({ id, groups, at, onPick }: ResultListProps) {
  const lines = groups.flatMap((group) => group.lines);
  const heads = new Map(groups.map(({ by, lines: [first] }) => [first, by]));
  return (
    <div id={id} role="listbox" class="results" aria-label={say(searchTexts.pick)}>
      {lines.map((line, index) => {
        const by = heads.get(line);
        return (
          <Fragment key={line.id}>
            {by && (
              <p class="label result-group" role="presentation">
                {say(foundByTexts[by])}
              </p>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus */}
            <div
              id={id + '-' + index}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              class={index === at ? 'result at' : 'result'}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(line)}
            >
              <ResultText line={line} />
            </div>
          </Fragment>
        );
      })}
    </div>
  );
}

export function ResultText({ line }: { line: SearchLine }) {
  const { opening } = useSession();
  const owner = line.owner === opening.user.name ? null : line.owner;
  const facts = [line.phones[0] ?? line.emails[0] ?? line.wechat, line.contacts[0], line.city, owner];
  return (
    <>
      <span class="strong">{line.name}</span>
      {line.archived && <span class="tier"> {say(searchTexts.archived)}</span>}
      <span class="caption facts">{facts.filter(Boolean).join(' · ')}</span>
    </>
  );
}
