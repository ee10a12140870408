import { groupTexts } from '../../../templates/groups.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import { rowsOf } from '../../domain/figures/figureBook.ts';
import type { Ports, ReportBlock, ReportCell } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import { choiceLabel } from '../common/labels.ts';
import type { NightCustomer, NightResult } from '../night/nightResult.ts';

const mostLines = 8;

/** Churned customers by root cause, topic and tier; each table counts every one of them once. */
export function lostBlock({ customers, book }: NightResult, ports: Ports): ReportBlock {
  const { config } = ports;
  const say = (key: keyof typeof groupTexts): string => inLanguage(groupTexts[key], config.language);
  const lost = customers.filter(({ stage }) => stage === 'churned');
  const { day, cause, topic } = book.fold.feedback;
  /** of the latest feedback that has one */
  const latest = (texts: readonly string[], number: number): string => {
    const rows = Array.from(rowsOf(book, 'feedback', number)).filter((row) => texts[row] !== '');
    return texts[rows.sort((a, b) => day[b]! - day[a]!)[0] ?? -1] ?? '';
  };
  const label = (list: 'fb_topic' | 'tier', key: string) => choiceLabel(list, key, config, config.language);
  const { cause: causeColumn, topic: topicColumn } = sheetTexts.feedback.columns;
  const tables: [typeof causeColumn, (customer: NightCustomer) => string][] = [
    [causeColumn, ({ number }) => latest(cause, number)],
    [topicColumn, ({ number }) => label('fb_topic', latest(topic, number))],
    [sheetTexts.customers.columns.tier, ({ tier }) => label('tier', tier)],
  ];
  const rows = tables.flatMap(([by, groupOf]): ReportCell[][] => {
    const lines = counted(lost.map(groupOf), say('others'));
    return lines.map(([group, n]) => [
      ...[inLanguage(by.label, config.language), group || say('unknown'), n, n / lost.length],
    ]);
  });
  return {
    name: 'lost',
    title: say('lost'),
    header: [say('by'), say('group'), say('customers'), '%'],
    rows: lost.length === 0 ? [[say('nobody')]] : [...rows, [say('all'), null, lost.length, 1]],
    formats: ['', '', '0', '0%'],
  };
}

/** The most frequent groups, the rest added up. */
function counted(groups: readonly string[], others: string): [string, number][] {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const rest = sorted.slice(mostLines).reduce((sum, [, n]) => sum + n, 0);
  return rest === 0 ? sorted : [...sorted.slice(0, mostLines), [others, rest]];
}
