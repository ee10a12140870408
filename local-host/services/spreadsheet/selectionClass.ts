import { cellArea } from '../../workbook/area.ts';
import type { Execution, ServiceClass } from '../service.ts';
import { methodsOn, serviceClass } from './method.ts';
import type { Session } from './session.ts';

interface SelectionState {
  readonly session: Session;
}

const { answer } = methodsOn<SelectionState>();

function selected({ session }: SelectionState, execution: Execution) {
  const { areas } = session.book.selectionOf(session.userOf(execution));
  return { sheet: session.activeSheet(execution), areas };
}

/** What the user has selected. */
export const selectionClass: ServiceClass<SelectionState> = serviceClass('SpreadsheetApp.Selection', {
  getActiveSheet: answer([[]], ({ session }, _args, execution) =>
    session.make.sheet(session, session.activeSheet(execution)),
  ),
  getActiveRange: answer([[]], (state, _args, execution) => {
    const { sheet, areas } = selected(state, execution);
    return areas[0] ? state.session.make.range(state.session, sheet, areas[0]) : null;
  }),
  getActiveRangeList: answer([[]], (state, _args, execution) => {
    const { session } = state;
    const { sheet, areas } = selected(state, execution);
    return session.make.rangeList(
      session,
      areas.map((area) => ({ session, sheet, area })),
    );
  }),
  getCurrentCell: answer([[]], (state, _args, execution) => {
    const { sheet, areas } = selected(state, execution);
    return areas[0] ? state.session.make.range(state.session, sheet, cellArea(areas[0].row, areas[0].column)) : null;
  }),
});
