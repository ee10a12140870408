import { useEffect, useRef, useState } from 'preact/hooks';
import type { TodayItem } from '../../src/contract/today.ts';
import { showManage } from '../pageRunner.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { TierMark } from '../parts/marks.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { Reach } from '../parts/Reach.tsx';
import { isComposing, useKeys } from '../session/keys.ts';
import { useSession } from '../session/session.ts';
import { useSave } from '../session/useSave.ts';
import { cardTexts } from '../texts/card.ts';
import { moreTexts } from '../texts/more.ts';
import { say } from '../texts/say.ts';
import { todayTexts } from '../texts/today.ts';

import { AskMove, AskResult } from './asking.tsx';

type Asking = 'done' | 'move' | 'skip';

interface ItemRowProps {
  readonly item: TodayItem;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** in a list of several people, whose it is */
  readonly withOwner: boolean;
  /** hh:mm when it was done just now */
  readonly doneAt: string | null;
  /** it is saved as done: the list keeps the line for a while */
  readonly onDone: (saving: Promise<unknown>) => void;
}

/** One thing to do: tick, who, when; what; why. The open row also says how to reach and offers four deeds. */
export function ItemRow({ item, open, onOpen, withOwner, doneAt, onDone }: ItemRowProps) {
  const { go, mayWrite } = useSession();
  const [asking, setAsking] = useState<Asking | null>(null);
  const name = useRef<HTMLButtonElement>(null);
  const finish = useSave('finishLine', { saved: say(todayTexts.doneToast, { name: item.name || item.what }) });
  const plays = useSave('takePlays', { saved: say(cardTexts.playsTaken) });
  const line = { rule: item.rule, ref: item.ref, customer: item.customer };

  useEffect(() => {
    if (!open) setAsking(null);
  }, [open]);

  const openCard = () => item.customer && go({ page: 'customer', id: item.customer });
  const log = () =>
    go({
      page: 'add',
      entry: 'log',
      ...(item.customer && { customer: { id: item.customer, name: item.name, tier: item.tier } }),
      ...(item.ref.startsWith('T-') && { settles: item.ref }),
    });
  const feedback = /\bF-\w+/.exec(item.ref)?.[0];
  const ask = (what: Asking) => {
    if (what === 'done' && feedback) {
      // what was done about it is part of it
      go({ page: 'feedback', id: feedback, status: 'resolved' });
      return;
    }
    onOpen(true);
    setAsking(what);
  };
  const done = (result: string) => onDone(finish.save({ ...line, result: result || null }));
  const takePlays = () => onDone(plays.save({ customer: item.customer, ref: item.ref }));

  useKeys({ d: () => ask('done'), l: log, m: () => ask('move'), s: () => ask('skip') }, open && mayWrite && !doneAt);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      if (asking) setAsking(null);
      else onOpen(false);
      name.current?.focus();
    } else if (event.key === ' ' && event.target === name.current && mayWrite && !doneAt) {
      event.preventDefault();
      ask('done');
    }
  };

  return (
    <div
      role="group"
      class={'item' + (open ? ' open' : '') + (doneAt ? ' done' : '')}
      aria-label={[item.name, item.what, item.when].filter(Boolean).join(', ')}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => event.target === name.current && onOpen(true)}
      onClick={(event) => {
        if (!(event.target as HTMLElement).closest('button, input, a')) name.current?.focus();
      }}
    >
      <button
        type="button"
        class="tick"
        aria-label={say(todayTexts.tick, { what: item.what })}
        disabled={!mayWrite || doneAt !== null}
        onClick={() => ask('done')}
      >
        <Icon name="check" />
      </button>
      <div class="body">
        <div class="who">
          <button
            ref={name}
            type="button"
            class="name"
            title={item.name && say(todayTexts.open, { name: item.name })}
            onClick={openCard}
          >
            {item.name || item.what}
          </button>
          <TierMark tier={item.tier} />
          <span class={'due' + (doneAt ? '' : dueLook(item))}>{doneAt ?? item.when}</span>
        </div>
        {item.name && <p class="what">{item.what}</p>}
        <p class="why">
          {item.why}
          {withOwner && <span class="owner"> · {item.owner}</span>}
        </p>
        {open && !doneAt && (
          <>
            {item.reach && <Reach kind={item.reach.kind} value={item.reach.value} />}
            {mayWrite && (
              <div class="deeds">
                <Button small strong hint="D" onClick={() => ask('done')}>
                  {say(todayTexts.done)}
                </Button>
                {item.rule === 'RU' && (
                  <Button small strong busy={plays.busy} onClick={takePlays}>
                    {say(cardTexts.takePlays)}
                  </Button>
                )}
                {item.rule === 'R25' ? (
                  <Button small onClick={() => showManage('inbox')}>
                    {say(moreTexts.inbox)}
                  </Button>
                ) : (
                  <Button small hint="L" onClick={log}>
                    {say(todayTexts.log)}
                  </Button>
                )}
                <Button small hint="M" onClick={() => ask('move')}>
                  {say(todayTexts.move)}
                </Button>
                <Button small hint="S" onClick={() => ask('skip')}>
                  {say(todayTexts.skip)}
                </Button>
              </div>
            )}
            {asking === 'done' && <AskResult busy={finish.busy} onDone={done} />}
            {(asking === 'move' || asking === 'skip') && (
              <AskMove key={asking} line={line} name={item.name || item.what} asking={asking} />
            )}
            <Refusal refused={finish.refused ?? plays.refused} />
          </>
        )}
      </div>
    </div>
  );
}

function dueLook(item: TodayItem): string {
  if (item.late !== null && item.late > 0) return ' late';
  if (item.section === 'late') return ' late';
  return /\d:\d\d/.test(item.when) ? ' soon' : '';
}
