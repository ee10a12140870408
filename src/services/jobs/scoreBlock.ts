import { fill } from '../../../templates/fill.ts';
import { formatPercent } from '../../../templates/format.ts';
import { scoreTexts } from '../../../templates/scores.ts';
import type { Judgement, ScoreName } from '../../domain/churn/twoClocks/judge.ts';
import type { KeptCalibration } from '../../domain/figures/churnFigures.ts';
import type { Ports, ReportBlock } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';

type Say = (key: keyof typeof scoreTexts, places?: Record<string, string | number>) => string;

/** The shape from which a rhythm is worth a sentence. */
const clearRhythm = 1.15;
const clearlyBetter = 0.005;

/** The table behind the choice of a score, for Segments; none before the first judgement or under the simple rule. */
export function scoreBlock({ calibration, judged }: KeptCalibration, ports: Ports): ReportBlock[] {
  if (calibration.method === 'simple' || !judged) return [];
  const say = sayIn(ports);
  const title = say('title');
  const { judgement, on } = judged;
  if (!judgement) return [{ name: 'score', title, rows: [[say('none')]] }];
  const inUse: ScoreName = calibration.twoClocks ? 'two-clocks' : 'model';
  const { H } = ports.config.settings;
  return [
    {
      name: 'score',
      title,
      header: (['score', 'auc', 'brier', 'calibration', 'use'] as const).map((key) => say(key)),
      rows: [
        ...judgement.records.map(({ score, auc, brier, calibrationError }) => [
          ...[say(score), auc, brier, calibrationError],
          score === inUse ? say('used') : null,
        ]),
        [say('basis', { on, origins: judgement.origins, n: judgement.customers, H })],
        ...sentencesOf(judgement, say).map((sentence) => [sentence]),
      ],
      formats: ['', '0.000', '0.0000', '0.000', ''],
    },
  ];
}

/** One sentence for the heading of Churn risk, where two clocks speak. */
export function scoreSentence({ calibration, judged }: KeptCalibration, ports: Ports): string[] {
  if (calibration.method === 'simple' || !calibration.twoClocks || !judged?.judgement) return [];
  const brierOf = (wanted: ScoreName): string =>
    (judged.judgement?.records.find(({ score }) => score === wanted)?.brier ?? 0).toFixed(4);
  return [sayIn(ports)('spoken', { two: brierOf('two-clocks'), model: brierOf('model') })];
}

function sentencesOf({ twoClocks, records, longSilent, actualByPredicted }: Judgement, say: Say): string[] {
  const aucOf = (wanted: ScoreName): number => records.find(({ score }) => score === wanted)?.auc ?? 0;
  const share = longSilent.shareBuying;
  const isRecencyBetter = aucOf('recency') > aucOf(twoClocks ? 'two-clocks' : 'model') + clearlyBetter;
  return [
    say('rule'),
    ...(twoClocks && twoClocks.rhythm.k >= clearRhythm ? [say('rhythm')] : []),
    ...(twoClocks ? [say('return', { share: formatPercent((twoClocks.returnA + twoClocks.returnB) / 2) })] : []),
    ...(share === null ? [] : [say('longSilent', { n: longSilent.customers, share: formatPercent(share) })]),
    ...(actualByPredicted === null ? [] : [say('forecast', { ratio: actualByPredicted.toFixed(2) })]),
    ...(isRecencyBetter ? [say('recencyBetter')] : []),
  ];
}

function sayIn({ config }: Ports): Say {
  return (key, places = {}) => fill(inLanguage(scoreTexts[key], config.language), places);
}
