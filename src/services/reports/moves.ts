import { fill } from '../../../templates/fill.ts';
import { moveTexts } from '../../../templates/movement.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import { addDays, addMonths, type Day } from '../../domain/day.ts';
import type { Standings } from '../../domain/figures/standings.ts';
import type { Ports, ReportBlock, ReportCell } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import { choiceLabel } from '../common/labels.ts';
import type { NightCustomer, NightResult } from '../night/nightResult.ts';

const mostLines = 50;
const kinds = ['band', 'stage', 'segment'] as const;

/** Who stands elsewhere than a week and a month ago; the month stands there once there is one. */
export function movesBlocks(result: NightResult, ports: Ports): ReportBlock[] {
  const { today } = result.book;
  const { weekAgo, monthAgo } = result;
  return [
    movesBlock('week', weekAgo, addDays(today, -7), result, ports),
    ...(monthAgo ? [movesBlock('month', monthAgo, addMonths(today, -1), result, ports)] : []),
  ];
}

/** With what explains it: an order, silence, or the others. Most at stake first. */
function movesBlock(
  name: 'week' | 'month',
  before: Standings | null,
  since: Day,
  { customers }: NightResult,
  ports: Ports,
): ReportBlock {
  const { language } = ports.config;
  const say = (key: keyof typeof moveTexts, places: Record<string, string | number> = {}): string =>
    fill(inLanguage(moveTexts[key], language), places);
  const block = { name, title: say(name) };
  if (!before) return { ...block, rows: [[say('notYet')]] };
  const labelOf = (list: (typeof kinds)[number], key: string | null) => choiceLabel(list, key, ports.config, language);
  const lines = [...customers]
    .sort((a, b) => (b.valueAtRisk ?? 0) - (a.valueAtRisk ?? 0))
    .flatMap((customer): ReportCell[][] => {
      const then = before[customer.values.id];
      if (!then) return [];
      return kinds
        .filter((kind) => then[kind] !== customer.standing[kind])
        .map((kind) => [
          customer.values.name,
          inLanguage(sheetTexts.customers.columns[kind].label, language),
          labelOf(kind, then[kind]),
          labelOf(kind, customer.standing[kind]),
          whyOf(customer, kind, since, say),
        ]);
    });
  const rows = lines.slice(0, mostLines);
  if (lines.length > mostLines) rows.push([say('more', { n: lines.length - mostLines })]);
  return {
    ...block,
    header: (['customer', 'what', 'from', 'to', 'why'] as const).map((key) => say(key)),
    rows: rows.length === 0 ? [[say('none')]] : rows,
  };
}

function whyOf(
  { figures }: NightCustomer,
  kind: (typeof kinds)[number],
  since: Day,
  say: (key: 'ordered' | 'silent' | 'others', places?: Record<string, string | number>) => string,
): string {
  const { last_order_on: last } = figures.cells;
  if (last !== null && last >= since) return say('ordered', { day: last });
  if (kind === 'segment' || figures.silentDays === null) return say('others');
  return say('silent', { n: figures.silentDays });
}
