import { type Area, cellArea } from '../../workbook/area.ts';
import { isFormula } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { type Execution, HostStrictError, type ServiceClass } from '../service.ts';
import { methodsOn, serviceClass } from './method.ts';
import type { Session } from './session.ts';

interface TextFinderState {
  readonly session: Session;
  readonly text: string;
  /** area null: the whole sheet */
  readonly places: readonly { sheet: Sheet; area: Area | null }[];
  readonly options: {
    matchCase: boolean;
    entireCell: boolean;
    formulas: boolean;
    pattern: boolean;
    ignoreDiacritics: boolean;
  };
  found: number;
}

interface Match {
  sheet: Sheet;
  row: number;
  column: number;
  /** the text that was searched: what the cell shows, or its formula */
  text: string;
}

const { answer, deed } = methodsOn<TextFinderState>();

const withoutDiacritics = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

function patternOf({ text, options }: TextFinderState): RegExp {
  const wanted = options.ignoreDiacritics ? withoutDiacritics(text) : text;
  const source = options.pattern ? wanted : wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(options.entireCell ? `^(?:${source})$` : source, options.matchCase ? 'gu' : 'giu');
}

/** Compares displayed texts, as the platform's search does, in reading order. */
function matches(state: TextFinderState, execution: Execution): Match[] {
  const { session, places, options } = state;
  session.beforeRead(execution);
  const pattern = patternOf(state);
  const found: Match[] = [];
  for (const { sheet, area } of places) {
    const filled = { row: 1, column: 1, rows: Math.max(1, sheet.lastRow), columns: Math.max(1, sheet.lastColumn) };
    const searched = area ?? filled;
    const texts = sheet.displayValues(searched, true);
    session.chargeRead(execution, texts);
    for (const [index, row] of texts.entries()) {
      for (const [offset, shown] of row.entries()) {
        const place = { sheet, row: searched.row + index, column: searched.column + offset };
        const cell = options.formulas ? sheet.cell(place.row, place.column) : '';
        const text = isFormula(cell) ? cell.formula : shown;
        if ((options.ignoreDiacritics ? withoutDiacritics(text) : text).search(pattern) >= 0)
          found.push({ ...place, text });
      }
    }
  }
  return found;
}

/** @returns how many places were replaced */
function replaceAll(state: TextFinderState, replacement: string, execution: Execution): number {
  const { session, options } = state;
  if (options.ignoreDiacritics) throw new HostStrictError('replaceAllWith that ignores diacritics');
  let replaced = 0;
  for (const { sheet, row, column, text } of matches(state, execution)) {
    const isOther = !options.formulas && isFormula(sheet.cell(row, column));
    if (isOther) continue; // what a formula shows cannot be replaced
    const changed = text.replace(patternOf(state), () => {
      replaced += 1;
      return replacement;
    });
    session.writeValues(execution, sheet, cellArea(row, column), [[changed]]);
  }
  return replaced;
}

const rangeOf = ({ session }: TextFinderState, { sheet, row, column }: Match) =>
  session.make.range(session, sheet, cellArea(row, column));

export const textFinderClass: ServiceClass<TextFinderState> = serviceClass('SpreadsheetApp.TextFinder', {
  matchCase: deed([['Boolean']], ({ options }, [matchCase]) => {
    options.matchCase = matchCase;
  }),
  matchEntireCell: deed([['Boolean']], ({ options }, [entireCell]) => {
    options.entireCell = entireCell;
  }),
  matchFormulaText: deed([['Boolean']], ({ options }, [formulas]) => {
    options.formulas = formulas;
  }),
  useRegularExpression: deed([['Boolean']], ({ options }, [pattern]) => {
    options.pattern = pattern;
  }),
  ignoreDiacritics: deed([['Boolean']], ({ options }, [ignoreDiacritics]) => {
    options.ignoreDiacritics = ignoreDiacritics;
  }),
  replaceAllWith: answer([['String']], (state, [replacement], execution) => replaceAll(state, replacement, execution)),
  findAll: answer([[]], (state, _args, execution) => matches(state, execution).map((match) => rangeOf(state, match))),
  findNext: answer([[]], (state, _args, execution) => {
    const match = matches(state, execution)[state.found];
    if (!match) return null;
    state.found++;
    return rangeOf(state, match);
  }),
});
