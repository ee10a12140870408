import { type ServiceClass, ServiceError } from '../service.ts';
import type { RangeState } from './makers.ts';
import { methodsOn, serviceClass, stateOf } from './method.ts';
import { checkRangeName } from './rangeName.ts';
import type { Session } from './session.ts';

interface NamedRangeState {
  readonly session: Session;
  name: string;
}

/** @throws ServiceError when it was removed */
function known({ session, name }: NamedRangeState) {
  const range = session.book.namedRange(name);
  const sheet = range && session.book.sheetById(range.sheetId);
  if (!sheet) throw new ServiceError(`The named range "${name}" does not exist.`);
  return { range, sheet };
}

const { answer, deed } = methodsOn<NamedRangeState>();

export const namedRangeClass: ServiceClass<NamedRangeState> = serviceClass('SpreadsheetApp.NamedRange', {
  getName: answer([[]], ({ name }) => name),
  getRange: answer([[]], (state) => {
    const { range, sheet } = known(state);
    return state.session.make.range(state.session, sheet, range.area);
  }),
  setName: deed([['String']], (state, [name], execution) => {
    const { range } = known(state);
    checkRangeName(name);
    state.session.requireEditor(execution);
    state.session.chargeFeature(execution);
    state.session.book.removeNamedRange(state.name);
    state.session.book.setNamedRange(name, range.sheetId, range.area);
    state.name = name;
  }),
  setRange: deed([[{ service: 'SpreadsheetApp.Range' }]], (state, [object], execution) => {
    known(state);
    const { sheet, area } = stateOf<RangeState>(object);
    state.session.requireEditor(execution);
    state.session.chargeFeature(execution);
    state.session.book.setNamedRange(state.name, sheet.id, area);
  }),
  remove: answer([[]], (state, _args, execution) => {
    known(state);
    state.session.requireEditor(execution);
    state.session.chargeFeature(execution);
    state.session.book.removeNamedRange(state.name);
  }),
});
