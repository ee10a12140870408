import { useState } from 'preact/hooks';
import type { Card } from '../../src/contract/card.ts';
import { formatPercent } from '../../templates/format.ts';
import { Link } from '../parts/Button.tsx';
import { choiceLabel } from '../parts/choiceLabel.ts';
import { useSession } from '../session/session.ts';
import { cardTexts } from '../texts/card.ts';
import { say } from '../texts/say.ts';

const bands: readonly string[] = ['stable', 'watch', 'high', 'critical'];

/** The band as quarters with all four words, the risk, the reasons, what to do. */
export function RiskBlock({ card }: { card: Card }) {
  const { opening } = useSession();
  const [explained, setExplained] = useState(false);
  const { band, risk, orders_n } = card.values;
  const level = bands.indexOf(band ?? '');
  if (level < 0 && card.reasons.length === 0) {
    return <p class="block caption">{say(band === 'new' || orders_n ? cardTexts.tooEarly : cardTexts.noOrders)}</p>;
  }
  const title = say(cardTexts.why, { band: choiceLabel(opening, 'band', band) });
  return (
    <section class="block why-box" aria-label={title}>
      <div class="between">
        <h2>{title}</h2>
        {level >= 0 && (
          <span class="caption" title={say(cardTexts.riskMeaning, { n: opening.settings.horizonDays })}>
            {say(cardTexts.risk)} <b class="figures">{riskWords(risk)}</b>
          </span>
        )}
      </div>
      {level >= 0 && (
        <div class={'meter ' + band}>
          {bands.map((key, index) => (
            <span key={key} class={(index <= level ? 'full' : '') + (index === level ? ' at' : '')}>
              {choiceLabel(opening, 'band', key)}
            </span>
          ))}
        </div>
      )}
      <ol>
        {card.reasons.map((reason, index) => (
          <li key={reason}>
            <span aria-hidden="true">{index + 1}</span>
            <span>{reason}</span>
          </li>
        ))}
      </ol>
      <p class="advice">
        {card.advice} <Link onClick={() => setExplained(!explained)}>{say(cardTexts.how)}</Link>
      </p>
      {explained && <p class="caption">{say(cardTexts.howText)}</p>}
    </section>
  );
}

/** No digits that the model does not deserve: past 97 % only that. */
function riskWords(risk: number | null): string {
  if (risk === null) return say(cardTexts.simpleRule);
  return risk > 0.97 ? say(cardTexts.over97) : formatPercent(risk);
}
