import { parseArgs } from 'node:util';
import type { ModelKind } from '../../src/domain/churn/model.ts';
import type { Day } from '../../src/domain/day.ts';
import { isDay } from '../../src/schema/day.ts';

export interface ChurnOptions {
  readonly file: string;
  /** last day that is looked at */
  readonly until: Day;
  /** first day that is looked at, null for all */
  readonly from: Day | null;
  readonly unit: 'day' | 'week';
  readonly model: ModelKind;
  readonly hasPrior: boolean;
  /** in the unit */
  readonly horizon: number;
  /** whether to compare with the horizon after `until` */
  readonly isHoldout: boolean;
  /** the table of features as CSV in place of the report */
  readonly isFeatures: boolean;
}

export const usage =
  'usage: npm run -s churn -- ORDERS.csv --until YYYY-MM-DD --horizon NUMBER ' +
  '[--unit day|week] [--model mbg|bg] [--prior on|off] [--from YYYY-MM-DD] [--holdout | --features]';

/** @throws Error with a sentence for the person at the command line */
export function churnOptions(args: string[]): ChurnOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      until: { type: 'string' },
      from: { type: 'string' },
      unit: { type: 'string', default: 'day' },
      model: { type: 'string', default: 'mbg' },
      prior: { type: 'string', default: 'on' },
      horizon: { type: 'string' },
      holdout: { type: 'boolean', default: false },
      features: { type: 'boolean', default: false },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined) throw new Error('name the CSV file with the orders');
  if (others.length > 0) throw new Error(`one file at a time: what is ${others.join(' ')}?`);
  const until = dayOption('--until', values.until);
  const from = values.from === undefined ? null : dayOption('--from', values.from);
  if (from !== null && from > until) throw new Error(`--from ${from} is later than --until ${until}`);
  return {
    file,
    until,
    from,
    unit: oneOf('--unit', values.unit, ['day', 'week']),
    model: oneOf('--model', values.model, ['mbg', 'bg']),
    hasPrior: oneOf('--prior', values.prior, ['on', 'off']) === 'on',
    horizon: horizonOption(values.horizon),
    isHoldout: values.holdout,
    isFeatures: values.features,
  };
}

function dayOption(name: string, text: string | undefined): Day {
  if (text === undefined) throw new Error(`${name} is missing: a day such as 1997-09-30`);
  if (!isDay(text)) throw new Error(`${name} ${text} is no day of the calendar: write YYYY-MM-DD`);
  return text;
}

function oneOf<T extends string>(name: string, text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new Error(`${name} is ${choices.join(' or ')}, not ${text}`);
  return found;
}

function horizonOption(text: string | undefined): number {
  if (text === undefined) throw new Error('--horizon is missing: how far to look ahead, in the unit');
  if (!/^\d+(\.\d+)?$/.test(text)) throw new Error(`--horizon ${text} is not a number of 0 or more`);
  return Number(text);
}
