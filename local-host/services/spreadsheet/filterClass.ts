import { lastRowOf } from '../../workbook/area.ts';
import { type ServiceClass, ServiceError } from '../service.ts';
import type { SheetState } from './makers.ts';
import { methodsOn, serviceClass } from './method.ts';
import { sortArea } from './range/edits.ts';

const { answer, deed } = methodsOn<SheetState>();

/** @throws ServiceError when somebody removed it */
function known({ sheet }: SheetState) {
  if (!sheet.filter) throw new ServiceError('The filter no longer exists.');
  return sheet.filter;
}

/** The basic filter of a sheet. What it hides is a person's business: scripts read and write hidden rows too (S14). */
export const filterClass: ServiceClass<SheetState> = serviceClass('SpreadsheetApp.Filter', {
  getRange: answer([[]], (state) => state.session.make.range(state.session, state.sheet, known(state).area)),
  remove: answer([[]], (state, _args, execution) => {
    const { area } = known(state);
    state.session.requireEditable(execution, state.sheet, area);
    state.session.chargeFeature(execution);
    state.sheet.filter = null;
    state.sheet.changed('filter', area);
  }),
  sort: deed([['Integer', 'Boolean']], (state, [column, ascending], execution) => {
    const { area } = known(state);
    const body = { ...area, row: area.row + 1, rows: lastRowOf(area) - area.row };
    if (body.rows > 0) sortArea({ ...state, area: body }, [{ column, ascending }], execution);
  }),
  removeColumnFilterCriteria: deed([['Integer']], (state, [column], execution) => {
    const filter = known(state);
    state.session.requireEditable(execution, state.sheet, filter.area);
    state.session.chargeFeature(execution);
    const { [column]: _removed, ...hiddenTexts } = filter.hiddenTexts;
    state.sheet.filter = { ...filter, hiddenTexts };
    state.sheet.changed('filter', filter.area);
  }),
});
