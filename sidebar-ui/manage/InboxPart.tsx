import { useState } from 'preact/hooks';
import { Empty, Skeleton } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useAsked } from '../session/useAsked.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { manageTexts } from '../texts/manage.ts';
import { say } from '../texts/say.ts';
import { FormsPane } from './FormsPane.tsx';
import { InboxPane } from './InboxPane.tsx';

/** The rows that wait for a person: at the left the list, at the right the one that is open, or how forms are connected. */
export function InboxPart() {
  const { value, refused, again } = useAsked('inbox', {});
  const [chosen, setChosen] = useState<string | null>(null);
  if (!value) return <div class="scroll">{refused ? <Refusal refused={refused} /> : <Skeleton rows={5} />}</div>;
  const { rows, more, forms } = value;
  const row = rows.find(({ id }) => id === chosen) ?? (chosen === null ? rows[0] : undefined);
  return (
    <div class="two-panes">
      <nav class="scroll" aria-label={say(manageTexts.inbox)}>
        <Button small icon="table" onClick={() => setChosen('forms')}>
          {say(inboxTexts.forms)}
        </Button>
        <section class="block">
          <h2>{say(inboxTexts.waiting)}</h2>
          <ul>
            {rows.map((line) => (
              <li key={line.id}>
                <button
                  type="button"
                  class="tag-line inbox-line"
                  aria-current={line.id === row?.id}
                  onClick={() => setChosen(line.id)}
                >
                  <span class="strong">{line.who || line.from}</span>
                  <span class="caption">{line.problem || line.text}</span>
                </button>
              </li>
            ))}
          </ul>
          {more > 0 && <p class="caption">{say(inboxTexts.more, { n: more })}</p>}
        </section>
      </nav>
      {chosen === 'forms' ? (
        <FormsPane key={JSON.stringify(forms)} forms={forms} />
      ) : row ? (
        <InboxPane key={JSON.stringify(row)} row={row} onSettled={() => setChosen(null)} onRefused={again} />
      ) : (
        <div class="scroll">
          <Empty icon="check" title={say(inboxTexts.none)}>
            <p class="caption">{say(inboxTexts.noneHow)}</p>
          </Empty>
        </div>
      )}
    </div>
  );
}
