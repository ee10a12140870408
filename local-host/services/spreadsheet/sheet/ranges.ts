import { type Area, cellArea } from '../../../workbook/area.ts';
import type { SheetState } from '../makers.ts';
import { methodsOn } from '../method.ts';
import { checkedArea, resolveRange } from '../resolveRange.ts';

const { answer, deed } = methodsOn<SheetState>();

const rangeOf = ({ session, sheet }: SheetState, area: Area) => session.make.range(session, sheet, area);

/** The first area of the user's selection when it is on this sheet. */
function activeAreas({ session, sheet }: SheetState, user: string): Area[] {
  const { sheetId, areas } = session.book.selectionOf(user);
  return sheetId === sheet.id ? areas : [cellArea(1, 1)];
}

/** Ranges of a sheet. */
export const rangeMethods = {
  getRange: answer(
    [
      ['String'],
      ['Integer', 'Integer'],
      ['Integer', 'Integer', 'Integer'],
      ['Integer', 'Integer', 'Integer', 'Integer'],
    ],
    (state, [first, column = 1, rows = 1, columns = 1]) => {
      const { session, sheet } = state;
      if (typeof first === 'number') return rangeOf(state, checkedArea(sheet, { row: first, column, rows, columns }));
      const found = resolveRange(session.book, sheet, first);
      return session.make.range(session, found.sheet, found.area, found.extent);
    },
  ),
  getRangeList: answer([['String[]']], ({ session, sheet }, [addresses]) =>
    session.make.rangeList(
      session,
      addresses.map((address) => ({ session, ...resolveRange(session.book, sheet, address) })),
    ),
  ),
  getDataRange: answer([[]], (state, _args, execution) => {
    const { session, sheet } = state;
    session.beforeRead(execution);
    session.chargeMetadata(execution);
    return rangeOf(state, {
      row: 1,
      column: 1,
      rows: Math.max(1, sheet.lastRow),
      columns: Math.max(1, sheet.lastColumn),
    });
  }),
  getSheetValues: answer(
    [['Integer', 'Integer', 'Integer', 'Integer']],
    ({ session, sheet }, [row, column, rows, columns], execution) => {
      const area = checkedArea(sheet, { row, column, rows, columns });
      session.beforeRead(execution);
      const values = sheet.typedValues(area);
      session.chargeRead(execution, values);
      return values;
    },
  ),
  getActiveRange: answer([[]], (state, _args, execution) =>
    rangeOf(state, activeAreas(state, state.session.userOf(execution))[0] ?? cellArea(1, 1)),
  ),
  getActiveRangeList: answer([[]], (state, _args, execution) => {
    const { session, sheet } = state;
    const areas = activeAreas(state, session.userOf(execution));
    return session.make.rangeList(
      session,
      areas.map((area) => ({ session, sheet, area })),
    );
  }),
  getActiveCell: answer([[]], (state, _args, execution) =>
    rangeOf(state, activeCell(state, state.session.userOf(execution))),
  ),
  getCurrentCell: answer([[]], (state, _args, execution) =>
    rangeOf(state, activeCell(state, state.session.userOf(execution))),
  ),
  getSelection: answer([[]], ({ session }) => session.make.selection(session)),
  activate: deed([[]], ({ session, sheet }, _args, execution) => session.book.select(session.userOf(execution), sheet)),
};

function activeCell(state: SheetState, user: string): Area {
  const [area] = activeAreas(state, user);
  return cellArea(area?.row ?? 1, area?.column ?? 1);
}
