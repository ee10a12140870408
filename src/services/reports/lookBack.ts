import { fill } from '../../../templates/fill.ts';
import { lookBackTexts } from '../../../templates/scores.ts';
import { type AlertRates, fewestDecided } from '../../domain/alerts/alertRates.ts';
import type { Warned } from '../../domain/alerts/warned.ts';
import type { Ports, ReportBlock, ReportCell } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import { choiceLabel } from '../common/labels.ts';

type Say = (key: keyof typeof lookBackTexts, places?: Record<string, string | number>) => string;

/** How the alerts of the last year came out, beside what simple rules would have warned of, and band by band. */
export function lookBackBlocks(rates: AlertRates, { config }: Ports): ReportBlock[] {
  const { H } = config.settings;
  const say: Say = (key, places = {}) => fill(inLanguage(lookBackTexts[key], config.language), { H, ...places });
  const title = say('title');
  const { beside, decided, left, leftWithAlert, baseRate, bands } = rates;
  if (!beside) return [{ name: 'past', title, rows: [[say('few', { n: decided, needed: fewestDecided })]] }];
  return [
    {
      name: 'past',
      title,
      header: [say('who'), say('customers'), say('noOrder'), say('share'), say('silent')],
      rows: [
        ...(['alerts', 'untouched', 'recency', 'fixedDays'] as const).map((key) => [say(key), ...cellsOf(beside[key])]),
        [say('everybody'), null, null, baseRate, null],
        [say('missed'), left, left - leftWithAlert, left === 0 ? null : (left - leftWithAlert) / left, null],
        [say('trade')],
      ],
      formats: ['', '0', '0', '0%', '0'],
    },
    {
      name: 'past_bands',
      title: say('bands'),
      header: [say('band'), say('customers'), say('promised'), say('noOrder'), say('share')],
      rows: bands.map(({ band, alerts, risk, hits }) => [
        choiceLabel('band', band, config, config.language),
        ...[alerts, risk, hits, hits / alerts],
      ]),
      formats: ['', '0', '0%', '0', '0%'],
    },
  ];
}

function cellsOf({ customers, silent, silentDays }: Warned): ReportCell[] {
  return [customers, silent, customers === 0 ? null : silent / customers, silentDays];
}
