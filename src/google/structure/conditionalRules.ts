import type { Config } from '../../ports.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import type { ConditionalFormatRule, ConditionalFormatRuleBuilder, Range, Sheet } from '../appsScript.ts';
import { headerRowOf } from '../book.ts';
import { columnsFrom, lettersOf } from '../grid.ts';
import type { ColumnPlaces } from '../layout/placeColumns.ts';

type Builder = ConditionalFormatRuleBuilder;
type Look = { readonly fill: string; readonly text: string };

const grey = { fill: '#f6f7f8', text: '#616c76' };
const late = { fill: '#fceae5', text: '#a8321a' };
const today = { fill: '#fff2d6', text: '#7a4a00' };
const bands = {
  critical: { fill: '#b5401a', text: '#ffffff' },
  high: { fill: '#f8c384', text: '#633300' },
  watch: { fill: '#fbf0b9', text: '#5c4a00' },
} as const;

/** The day by which something is due, where a tab has one. */
const dueColumns: Partial<Record<SheetKey, string>> = { customers: 'next_on', tasks: 'due_on', today: 'due_on' };

/**
 * Colours by due day and band, and grey for rows that are archived, merged or erased (design 7). A rule knows a label in
 * both languages, so it stays when the workbook's language is switched.
 */
export function conditionalRules(
  sheet: Sheet,
  key: SheetKey,
  places: ColumnPlaces,
  config: Config,
): ConditionalFormatRule[] {
  const firstRow = headerRowOf(key) + 1;
  const column = (place: number): Range => columnsFrom(sheet, firstRow, place);
  const rules: ConditionalFormatRule[] = [];
  const add = (range: Range, look: Look, condition: (rule: Builder) => Builder): void => {
    const rule = condition(SpreadsheetApp.newConditionalFormatRule()).setBackground(look.fill).setFontColor(look.text);
    rules.push(rule.setRanges([range]).build());
  };
  const { state, status, band } = places;
  if (state) {
    const cell = `$${lettersOf(state)}${firstRow}`;
    const row = columnsFrom(sheet, firstRow, 1, Math.max(...Object.values(places)));
    const isGone = isNone(cell, labelsOf(config, 'row_state', 'active'));
    add(row, grey, (rule) => rule.whenFormulaSatisfied(`=IF(${cell}="",FALSE,${isGone})`));
  }
  const due = dueColumns[key] && places[dueColumns[key]];
  if (due) {
    const cell = `$${lettersOf(due)}${firstRow}`;
    const isDone = status
      ? isNone(`$${lettersOf(status)}${firstRow}`, labelsOf(config, 'task_status', 'open'))
      : `${cell}=""`;
    for (const [look, comparison] of [
      [late, '<'],
      [today, '='],
    ] as const) {
      const formula = `=IF(${cell}="",FALSE,IF(${isDone},FALSE,${cell}${comparison}TODAY()))`;
      add(column(due), look, (rule) => rule.whenFormulaSatisfied(formula).setBold(true));
    }
  }
  if (band) {
    for (const [name, look] of Object.entries(bands))
      for (const label of labelsOf(config, 'band', name))
        add(column(band), look, (rule) => rule.whenTextEqualTo(label));
  }
  return rules;
}

function labelsOf({ lists }: Config, list: 'row_state' | 'task_status' | 'band', key: string): [string, string] {
  const entry = lists[list].find((candidate) => candidate.key === key);
  return [entry?.zh ?? key, entry?.en ?? key];
}

function isNone(cell: string, [zh, en]: readonly [string, string]): string {
  return `IF(${cell}="${zh}",FALSE,${cell}<>"${en}")`;
}
