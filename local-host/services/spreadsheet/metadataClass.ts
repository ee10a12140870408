import { type Area, overlaps } from '../../workbook/area.ts';
import { type DeveloperMetadata, metadataArea } from '../../workbook/developerMetadata.ts';
import { errors } from '../../workbook/errors.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { type Execution, type ServiceClass, ServiceError, type ServiceObject } from '../service.ts';
import { enumName, enums } from './enums.ts';
import type { RangeState, SheetState } from './makers.ts';
import { methodsOn, serviceClass, serviceObject, stateOf } from './method.ts';
import type { Session } from './session.ts';

interface MetadataState {
  readonly session: Session;
  readonly id: number;
}

/** @throws ServiceError when it is gone, with its row for instance */
function known({ session, id }: MetadataState): DeveloperMetadata {
  const entry = session.book.metadata.find((other) => other.id === id);
  if (!entry) throw new ServiceError('The developer metadata no longer exists.');
  return entry;
}

function change(state: MetadataState, execution: Execution, changed: Partial<DeveloperMetadata>): void {
  const entry = known(state);
  state.session.requireEditor(execution);
  execution.charge({ operation: 'metadataWrite' });
  state.session.book.putMetadata({ ...entry, ...changed });
}

/** @throws ServiceError E16 unless the range is one whole row or column */
function moveTo(state: MetadataState, object: ServiceObject, level: 'ROW' | 'COLUMN', execution: Execution): void {
  const { sheet, area } = stateOf<RangeState>(object);
  const whole =
    level === 'ROW' ? [area.rows, area.columns, sheet.maxColumns] : [area.columns, area.rows, sheet.maxRows];
  if (whole[0] !== 1 || whole[1] !== whole[2]) throw errors.metadataPlace();
  const position = level === 'ROW' ? area.row : area.column;
  change(state, execution, { location: { level, sheetId: sheet.id, position } });
}

const rangeClass = { service: 'SpreadsheetApp.Range' } as const;

const { answer, deed } = methodsOn<MetadataState>();

export const metadataClass: ServiceClass<MetadataState> = serviceClass('SpreadsheetApp.DeveloperMetadata', {
  getId: answer([[]], ({ id }) => id),
  getKey: answer([[]], (state) => known(state).key),
  getValue: answer([[]], (state) => known(state).value),
  getVisibility: answer([[]], (state) => enums.DeveloperMetadataVisibility[known(state).visibility]),
  getLocation: answer([[]], (state) => serviceObject(locationClass, { session: state.session, entry: known(state) })),
  setKey: deed([['String']], (state, [key], execution) => change(state, execution, { key })),
  setValue: deed([['String']], (state, [value], execution) => change(state, execution, { value })),
  setVisibility: deed([[{ service: 'SpreadsheetApp.DeveloperMetadataVisibility' }]], (state, [visibility], execution) =>
    change(state, execution, { visibility: enumName(visibility) as DeveloperMetadata['visibility'] }),
  ),
  moveToRow: deed([[rangeClass]], (state, [range], execution) => moveTo(state, range, 'ROW', execution)),
  moveToColumn: deed([[rangeClass]], (state, [range], execution) => moveTo(state, range, 'COLUMN', execution)),
  moveToSheet: deed([[{ service: 'SpreadsheetApp.Sheet' }]], (state, [sheet], execution) => {
    const { id } = stateOf<SheetState>(sheet).sheet;
    change(state, execution, { location: { level: 'SHEET', sheetId: id, position: null } });
  }),
  moveToSpreadsheet: deed([[]], (state, _args, execution) =>
    change(state, execution, { location: { level: 'SPREADSHEET', sheetId: null, position: null } }),
  ),
  remove: answer([[]], (state, _args, execution) => {
    const { session, id } = state;
    known(state);
    session.requireEditor(execution);
    execution.charge({ operation: 'metadataWrite' });
    session.book.removeMetadata(id);
  }),
});

interface LocationState {
  readonly session: Session;
  readonly entry: DeveloperMetadata;
}

const place = methodsOn<LocationState>();

const sheetOf = ({ session, entry }: LocationState): Sheet | null =>
  entry.location.sheetId === null ? null : session.book.sheetById(entry.location.sheetId);

function line(state: LocationState, level: 'ROW' | 'COLUMN'): ServiceObject | null {
  const { session, entry } = state;
  const area = entry.location.level === level ? metadataArea(entry) : null;
  const sheet = sheetOf(state);
  if (!area || !sheet) return null;
  const whole = level === 'ROW' ? { ...area, columns: sheet.maxColumns } : { ...area, rows: sheet.maxRows };
  return session.make.range(session, sheet, whole, level === 'ROW' ? 'rows' : 'columns');
}

const locationClass: ServiceClass<LocationState> = serviceClass('SpreadsheetApp.DeveloperMetadataLocation', {
  getLocationType: place.answer([[]], ({ entry }) => enums.DeveloperMetadataLocationType[entry.location.level]),
  getSpreadsheet: place.answer([[]], ({ session, entry }) =>
    entry.location.level === 'SPREADSHEET' ? session.make.spreadsheet(session) : null,
  ),
  getSheet: place.answer([[]], (state) => {
    const sheet = sheetOf(state);
    return state.entry.location.level === 'SHEET' && sheet ? state.session.make.sheet(state.session, sheet) : null;
  }),
  getRow: place.answer([[]], (state) => line(state, 'ROW')),
  getColumn: place.answer([[]], (state) => line(state, 'COLUMN')),
});

interface FinderState {
  readonly session: Session;
  /** null: the whole spreadsheet */
  readonly sheet: Sheet | null;
  /** null: the whole sheet */
  readonly area: Area | null;
  readonly wanted: { id?: number; key?: string; value?: string; visibility?: string; level?: string; isLoose?: true };
}

function isFound({ sheet, area, wanted }: FinderState, entry: DeveloperMetadata): boolean {
  const { location } = entry;
  const line = metadataArea(entry);
  const isInside = sheet === null || location.sheetId === sheet.id;
  const meets = area === null || (line !== null && overlaps(wholeLine(entry, line, sheet), area));
  return (
    isInside &&
    (meets || (wanted.isLoose === true && line === null)) &&
    (wanted.id === undefined || wanted.id === entry.id) &&
    (wanted.key === undefined || wanted.key === entry.key) &&
    (wanted.value === undefined || wanted.value === entry.value) &&
    (wanted.visibility === undefined || wanted.visibility === entry.visibility) &&
    (wanted.level === undefined || wanted.level === location.level)
  );
}

const wholeLine = (entry: DeveloperMetadata, line: Area, sheet: Sheet | null): Area =>
  entry.location.level === 'ROW'
    ? { ...line, columns: sheet?.maxColumns ?? 1 }
    : { ...line, rows: sheet?.maxRows ?? 1 };

const finder = methodsOn<FinderState>();

const want = (state: FinderState, wanted: FinderState['wanted']) => Object.assign(state.wanted, wanted);

export const metadataFinderClass: ServiceClass<FinderState> = serviceClass('SpreadsheetApp.DeveloperMetadataFinder', {
  withId: finder.deed([['Integer']], (state, [id]) => want(state, { id })),
  withKey: finder.deed([['String']], (state, [key]) => want(state, { key })),
  withValue: finder.deed([['String']], (state, [value]) => want(state, { value })),
  withVisibility: finder.deed([[{ service: 'SpreadsheetApp.DeveloperMetadataVisibility' }]], (state, [visibility]) =>
    want(state, { visibility: enumName(visibility) }),
  ),
  withLocationType: finder.deed([[{ service: 'SpreadsheetApp.DeveloperMetadataLocationType' }]], (state, [level]) =>
    want(state, { level: enumName(level) }),
  ),
  onIntersectingLocations: finder.deed([[]], (state) => want(state, { isLoose: true })),
  find: finder.answer([[]], (state, _args, execution) => {
    execution.charge({ operation: 'metadataFind' });
    const { session } = state;
    return session.book.metadata
      .filter((entry) => isFound(state, entry))
      .map((entry) => session.make.metadata(session, entry));
  }),
});
