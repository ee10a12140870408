import { useEffect, useState } from 'preact/hooks';
import { IconButton, Link } from '../parts/Button.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { hearDeeds } from '../session/deeds.ts';
import { hintsOff, prefer, preferences } from '../session/preferences.ts';
import { useSession } from '../session/session.ts';
import { useSave } from '../session/useSave.ts';
import { hintTexts } from '../texts/hints.ts';
import { say } from '../texts/say.ts';

/** The hints in their order, each with the deeds that it waits for; then one says that it was the last. */
const hints: readonly { readonly what: keyof typeof hintTexts; readonly deeds: readonly string[] }[] = [
  { what: 'add', deeds: ['addCustomer', 'enterLine'] },
  { what: 'log', deeds: ['logInteraction', 'enterLine'] },
  { what: 'find', deeds: ['find'] },
  { what: 'practise', deeds: ['saveTask'] },
  { what: 'done', deeds: ['finishLine'] },
];

/** What a newcomer may try next; goes on by itself when it was done, and can be turned off. */
export function Hints() {
  const { go, opening } = useSession();
  const [, redraw] = useState(0);
  const { save, busy, refused } = useSave('saveTask', { saved: null });
  const at = preferences().hint;
  const hint = hints[at];
  const move = (next: number) => {
    prefer({ hint: next });
    redraw(next);
  };
  useEffect(() => hearDeeds((deed) => hint?.deeds.includes(deed) && move(at + 1)), [at]);
  if (at >= hintsOff) return null;
  const practise = async () => {
    if (busy) return;
    const title = say(hintTexts.practiceTask);
    if (await save({ title, dueOn: opening.today, owner: opening.user.name })) go({ page: 'today' });
  };
  const ways = [
    () => go({ page: 'add', entry: 'customer' }),
    () => go({ page: 'add', entry: 'log' }),
    () => document.querySelector<HTMLElement>('.search input')?.focus(),
    practise,
    () => go({ page: 'today' }),
  ];
  return (
    <aside class="hint" aria-label={say(hintTexts.title)}>
      <div class="between">
        <span class="label">
          {say(hintTexts.title)}{' '}
          {hint && <span class="caption">{say(hintTexts.at, { n: at + 1, all: hints.length })}</span>}
        </span>
        <IconButton icon="close" label={say(hintTexts.off)} onClick={() => move(hintsOff)} />
      </div>
      <p role="status">{say(hintTexts[hint?.what ?? 'learned'])}</p>
      {hint && (
        <p class="row">
          <Link strong onClick={() => ways[at]?.()}>
            {say(hint.what === 'practise' ? hintTexts.practice : hintTexts.show)}
          </Link>
          <Link onClick={() => move(at + 1)}>{say(hintTexts.skip)}</Link>
        </p>
      )}
      <Refusal refused={refused} />
    </aside>
  );
}
