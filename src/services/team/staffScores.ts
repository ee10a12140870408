import { formatNumber, formatPercent } from '../../../templates/format.ts';
import { columnName } from '../../../templates/names.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { staffScores as contract } from '../../contract/staff.ts';
import { monthsUpTo } from '../../domain/dashboard/months.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import type { Ports } from '../../ports.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { readerLanguage } from '../common/readerLanguage.ts';

const shown = [
  ...(['rows_in', 'accuracy', 'timely', 'tasks_due', 'tasks_on_time', 'contact_cover'] as const),
  ...(['first_reply_h', 'csat', 'repeat_rate', 'score'] as const),
];

/** What the scorecard says, to whom it may. */
export function staffScores(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { member } = ports.user;
  const columns = shown.map((key) => columnName('staff', key, readerLanguage(ports)));
  if (!isModuleOn('staff', ports.config.settings) || !member || !ports.structure.has('staff'))
    return { ok: true, value: { columns, rows: [] } };
  const seesAll = member.role === 'manager' || member.role === 'admin';
  const months = monthsUpTo(ports.clock.today(), 2).map(({ name }) => name);
  const rows = ports
    .table('staff')
    .columns(['person', 'period', ...shown])
    .filter(({ person, period }) => months.includes(period ?? '') && (seesAll || person === member.name))
    .map((line) => ({
      ...{ person: line.person ?? '', period: line.period ?? '' },
      cells: shown.map((key) => textOf(line[key], schemaOf('staff').columns[key]!.kind === 'percent')),
    }));
  return { ok: true, value: { columns, rows } };
}

function textOf(value: number | null, isShare: boolean): string {
  if (value === null) return '–';
  return isShare ? formatPercent(value) : formatNumber(value, 1);
}
