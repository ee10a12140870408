import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../parts/Banner.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useSession } from '../session/session.ts';
import { useAsked } from '../session/useAsked.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { searchTexts } from '../texts/search.ts';

/** The server reads all notes for a search, so it waits until nobody types. */
const pauseMs = 600;

interface NoteResultsProps {
  readonly text: string;
  readonly onPick: (customer: { readonly id: string; readonly row: number }) => void;
}

/** Customers in whose note the text stands, with the piece of it. */
export function NoteResults({ text, onPick }: NoteResultsProps) {
  const { lines } = useSession();
  const [wanted, setWanted] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWanted(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  const { value, refused } = useAsked('searchNotes', wanted === '' ? null : { text: wanted });
  if (text === '') return <p class="scroll caption">{say(searchTexts.notesHow)}</p>;
  return (
    <div class="scroll">
      <h1 class="aloud">{say(frameTexts.searchLabel)}</h1>
      <Refusal refused={refused} />
      {!value && !refused && <Skeleton rows={3} />}
      {value && (
        <p class="caption" role="status">
          {value.found === 0
            ? say(searchTexts.nothing, { text: wanted })
            : value.found > value.lines.length
              ? say(searchTexts.shown, { n: value.found, shown: value.lines.length })
              : say(searchTexts.found, { n: value.found })}
        </p>
      )}
      <div class="results">
        {value?.lines.map(({ id, piece }) => {
          const line = lines.find((known) => known.id === id);
          return (
            <button key={id} type="button" class="result" onClick={() => onPick({ id, row: line?.row ?? 0 })}>
              <span class="strong">{line?.name ?? id}</span>
              <span class="caption facts">{piece}</span>
            </button>
          );
        })}
      </div>
    </div>
  );
}
