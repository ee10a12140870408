import { useState } from 'preact/hooks';
import type { Card, TimelineEntry } from '../../src/contract/card.ts';
import { dayOfStamp } from '../../src/domain/day.ts';
import { formatMoney, shortDay } from '../../templates/format.ts';
import { Link } from '../parts/Button.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useSession } from '../session/session.ts';
import { cardTexts, kindTexts } from '../texts/card.ts';
import { frameTexts } from '../texts/frame.ts';
import { language, say } from '../texts/say.ts';

const icons: Record<TimelineEntry['kind'], IconName> = {
  interaction: 'chat',
  order: 'cart',
  feedback: 'feedback',
  task: 'check',
};
const kinds = Object.keys(icons) as TimelineEntry['kind'][];
const atOnce = 20;

/** What happened, newest first, 20 at a time. */
export function Timeline({ card, onLog }: { card: Card; onLog: (() => void) | null }) {
  const { opening } = useSession();
  const [kind, setKind] = useState<string>('');
  const [shown, setShown] = useState(atOnce);
  const entries = card.timeline.filter((entry) => kind === '' || entry.kind === kind);
  const left = entries.length - shown;
  return (
    <section class="block" aria-label={say(cardTexts.timeline)}>
      <div class="between">
        <h2>{say(cardTexts.timeline)}</h2>
        {card.timeline.length > 0 && (
          <span class="scope">
            <select
              aria-label={say(cardTexts.kinds)}
              value={kind}
              onChange={(event) => setKind(event.currentTarget.value)}
            >
              <option value="">{say(frameTexts.all)}</option>
              {kinds.map((key) => (
                <option key={key} value={key}>
                  {say(kindTexts[key])}
                </option>
              ))}
            </select>
            <Icon name="down" />
          </span>
        )}
      </div>
      <ul class="timeline">
        {entries.slice(0, shown).map((entry) => (
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
      {left > 0 && (
        <Link onClick={() => setShown(shown + atOnce)}>{say(cardTexts.showMore, { n: Math.min(left, atOnce) })}</Link>
      )}
      {left <= 0 && card.older > 0 && <p class="caption">{say(cardTexts.older, { n: card.older })}</p>}
    </section>
  );
}
