import type { SearchLine } from '../../src/contract/search.ts';
import { useSession } from '../session/session.ts';
import { say } from '../texts/say.ts';
import { searchTexts } from '../texts/search.ts';

interface ResultListProps {
  readonly id: string;
  readonly lines: readonly SearchLine[];
  /** index of the line that Enter would take */
  readonly at: number;
  readonly onPick: (line: SearchLine) => void;
}

/** Found customers as a list box; the field that was typed into keeps the focus. */
export function ResultList({ id, lines, at, onPick }: ResultListProps) {
  return (
    <div id={id} role="listbox" class="results" aria-label={say(searchTexts.pick)}>
      {lines.map((line, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
        <div
          key={line.id}
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
      ))}
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
