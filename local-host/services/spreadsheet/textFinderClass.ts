import { type Area, cellArea } from '../../workbook/area.ts';
import { isFormula } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Execution, ServiceClass } from '../service.ts';
import { methodsOn, serviceClass } from './method.ts';
import type { Session } from './session.ts';

interface TextFinderState {
  readonly session: Session;
  readonly text: string;
  /** area null: the whole sheet */
  readonly places: readonly { sheet: Sheet; area: Area | null }[];
  readonly options: { matchCase: boolean; entireCell: boolean; formulas: boolean; pattern: boolean };
  found: number;
}

interface Match {
  sheet: Sheet;
  row: number;
  column: number;
}

const { answer, deed } = methodsOn<TextFinderState>();

function testOf({ text, options }: TextFinderState): (shown: string) => boolean {
  const source = options.pattern ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(options.entireCell ? `^(?:${source})$` : source, options.matchCase ? 'u' : 'iu');
  return (shown) => pattern.test(shown);
}

/** Compares displayed texts, as the platform's search does, in reading order. */
function matches(state: TextFinderState, execution: Execution): Match[] {
  const { session, places, options } = state;
  session.beforeRead(execution);
  const matchesText = testOf(state);
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
        if (matchesText(isFormula(cell) ? cell.formula : shown)) found.push(place);
      }
    }
  }
  return found;
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
  findAll: answer([[]], (state, _args, execution) => matches(state, execution).map((match) => rangeOf(state, match))),
  findNext: answer([[]], (state, _args, execution) => {
    const match = matches(state, execution)[state.found];
    if (!match) return null;
    state.found++;
    return rangeOf(state, match);
  }),
});
