import { fill } from '../../../templates/fill.ts';
import { formatPercent } from '../../../templates/format.ts';
import { scoreTexts } from '../../../templates/scores.ts';
import type { ScoreName } from '../../domain/churn/backtest.ts';
import type { Judgement } from '../../domain/churn/twoClocks/judge.ts';
import type { KeptCalibration } from '../../domain/figures/churnFigures.ts';
import type { Ports, ReportBlock } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import { choiceLabel } from '../common/labels.ts';

type Say = (key: keyof typeof scoreTexts, places?: Record<string, string | number>) => string;

/** The shape from which a rhythm is worth a sentence. */
const clearRhythm = 1.15;

/** The table behind the choice of a score, for Segments; none before the first judgement or under the simple rule. */
export function scoreBlock({ calibration, judged }: KeptCalibration, ports: Ports): ReportBlock[] {
  if (calibration.method === 'simple' || !judged) return [];
  const say = sayIn(ports);
  const title = say('title');
  const { judgement, on } = judged;
  if (!judgement) return [{ name: 'score', title, rows: [[say('none')]] }];
  const inUse = judgement.speaks ?? (calibration.twoClocks ? 'two-clocks' : 'model');
  const { H } = ports.config.settings;
  return [
    {
      name: 'score',
      title,
      header: (['score', 'auc', 'brier', 'calibration', 'use'] as const).map((key) => say(key)),
      rows: [
        ...judgement.records.map(({ score, auc, brier, calibrationError }) => [
          ...[say(score, { H }), auc, brier, calibrationError],
          score === inUse ? say('used') : null,
        ]),
        [say('basis', { on, origins: judgement.origins, n: judgement.customers, H })],
        ...sentencesOf(judgement, say, H).map((sentence) => [sentence]),
      ],
      formats: ['', '0.000', '0.0000', '0.000', ''],
    },
    {
      name: 'score_bands',
      title: say('bands'),
      header: (['band', 'promises', 'promised', 'ordered'] as const).map((key) => say(key)),
      rows: (judgement.bands ?? []).map(({ band, customers, promised, bought }) => [
        ...[choiceLabel('band', band, ports.config, ports.config.language), customers, promised, bought],
      ]),
      formats: ['', '0', '0%', '0%'],
    },
  ];
}

/** One sentence for the heading of Churn risk, where the purchase model does not speak itself. */
export function scoreSentence({ calibration, judged }: KeptCalibration, ports: Ports): string[] {
  if (calibration.method === 'simple' || !judged?.judgement) return [];
  const { records } = judged.judgement;
  const brierOf = (wanted: ScoreName): string => (records.find(({ score }) => score === wanted)?.brier ?? 0).toFixed(4);
  const say = sayIn(ports);
  const model = brierOf('model');
  const rule = calibration.bySilence?.rule;
  const { H } = ports.config.settings;
  if (rule) return [say('spokenSimple', { rule: say(rule, { H }), simple: brierOf(rule), model })];
  return calibration.twoClocks ? [say('spoken', { two: brierOf('two-clocks'), model })] : [];
}

function sentencesOf({ twoClocks, longSilent, actualByPredicted }: Judgement, say: Say, H: number): string[] {
  const share = longSilent.shareBuying;
  return [
    say('rule'),
    say('simpleRule', { H }),
    ...(twoClocks && twoClocks.rhythm.k >= clearRhythm ? [say('rhythm')] : []),
    ...(twoClocks ? [say('return', { share: formatPercent((twoClocks.returnA + twoClocks.returnB) / 2) })] : []),
    ...(share === null ? [] : [say('longSilent', { n: longSilent.customers, share: formatPercent(share) })]),
    ...(actualByPredicted === null ? [] : [say('forecast', { ratio: actualByPredicted.toFixed(2) })]),
  ];
}

function sayIn({ config }: Ports): Say {
  return (key, places = {}) => fill(inLanguage(scoreTexts[key], config.language), places);
}
