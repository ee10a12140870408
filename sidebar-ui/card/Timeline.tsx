import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card, TimelineEntry, TimelineKind } from '../../src/contract/card.ts';
import { dayOfStamp } from '../../src/domain/day.ts';
import { formatMoney, shortDay } from '../../templates/format.ts';
import { Link } from '../parts/Button.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useSession } from '../session/session.ts';
import { cardTexts, kindTexts } from '../texts/card.ts';
import { frameTexts } from '../texts/frame.ts';
import { language, say } from '../texts/say.ts';

const icons: Record<TimelineKind, IconName> = {
  interaction: 'chat',
  order: 'cart',
  feedback: 'feedback',
  task: 'check',
  alert: 'pulse',
};
const allKinds = Object.keys(icons) as TimelineKind[];

/** What happened, newest first, 20 at a time; older entries are asked for. */
export function Timeline({ card, onLog }: { card: Card; onLog: (() => void) | null }) {
  const { opening, ask, tell, changes } = useSession();
  const [kind, setKind] = useState<TimelineKind | ''>('');
  const [further, setFurther] = useState<readonly TimelineEntry[]>([]);
  // an answer that comes after the kind was changed is of no use, and two presses ask once
  const asking = useRef({ turn: 0, isBusy: false });
  const entries = [...card.timeline.filter((entry) => kind === '' || entry.kind === kind), ...further];
  const kinds = allKinds.filter((key) => card.counts[key] > 0);
  const all = kind === '' ? allKinds.reduce((sum, key) => sum + card.counts[key], 0) : card.counts[kind];
  const forget = () => {
    asking.current = { turn: asking.current.turn + 1, isBusy: false };
    setFurther([]);
  };
  useEffect(forget, [changes]);
  const showOlder = async () => {
    const { turn, isBusy } = asking.current;
    if (isBusy) return;
    asking.current = { turn, isBusy: true };
    const reply = await ask('timeline', { id: card.id, from: entries.length, ...(kind !== '' && { kind }) });
    if (turn !== asking.current.turn) return;
    asking.current = { turn, isBusy: false };
    if (reply.ok) setFurther([...further, ...reply.value.entries]);
    else tell({ kind: 'problem', text: reply.message });
  };
  return (
    <section class="block" aria-label={say(cardTexts.timeline)}>
      <div class="between">
        <h2>{say(cardTexts.timeline)}</h2>
        {card.timeline.length > 0 && (
          <span class="scope">
            <select
              aria-label={say(cardTexts.kinds)}
              value={kind}
              onChange={(event) => {
                setKind(event.currentTarget.value as TimelineKind | '');
                forget();
              }}
            >
              <option value="">{say(frameTexts.all)}</option>
              {kinds.map((key) => (
                <option key={key} value={key}>
                  {say(kindTexts[key])} {card.counts[key]}
                </option>
              ))}
            </select>
            <Icon name="down" />
          </span>
        )}
      </div>
      {kind === 'interaction' && (
        <p class="caption">{card.channels.map(({ label, n }) => `${label} ${n}`).join(' · ')}</p>
      )}
      {card.asOf && <p class="caption">{say(cardTexts.asOf, { time: card.asOf.slice(5, 16).replace('T', ' ') })}</p>}
      <ul class="timeline">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Icon name={icons[entry.kind]} />
            <div>
              <p>
                {entry.title}
                {entry.amountCents !== null && <b class="figures"> {formatMoney(entry.amountCents)}</b>}
              </p>
              <p class="caption">
                {shortDay(dayOfStamp(entry.at), language(), opening.today)}
                {entry.meta && ' · '}
                <span class={entry.open ? 'strong' : ''}>{entry.meta}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
      {entries.length === 0 && (
        <p class="between">
          <span class="caption">{say(cardTexts.emptyTimeline)}</span>
          {onLog && <Link onClick={onLog}>{say(cardTexts.logFirst)}</Link>}
        </p>
      )}
      {all > entries.length && <Link onClick={showOlder}>{say(cardTexts.older, { n: all - entries.length })}</Link>}
    </section>
  );
}
