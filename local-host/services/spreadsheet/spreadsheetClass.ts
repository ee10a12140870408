import { isSpreadsheetLocale } from '../../workbook/localeRules.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { isTimeZone } from '../../workbook/zone.ts';
import {
  type Execution,
  HostStrictError,
  type Method,
  type ServiceClass,
  ServiceError,
  type ServiceObject,
} from '../service.ts';
import { addMetadata, isAt, metadataSignatures, onlyKeyAndValue } from './addMetadata.ts';
import { enumName } from './enums.ts';
import type { RangeState, SheetState } from './makers.ts';
import { methodsOn, serviceClass, stateOf } from './method.ts';
import { checkRangeName } from './rangeName.ts';
import { resolveRange } from './resolveRange.ts';
import type { Session } from './session.ts';
import { sheetMethods } from './sheet/sheetClass.ts';
import { requireSheetName } from './sheet/tab.ts';

/** The state of a Spreadsheet is the session: an execution sees one spreadsheet. */
const { answer, deed } = methodsOn<Session>();

const sheetClass = { service: 'SpreadsheetApp.Sheet' } as const;
const rangeClass = { service: 'SpreadsheetApp.Range' } as const;
const rangeListClass = { service: 'SpreadsheetApp.RangeList' } as const;

const location = { level: 'SPREADSHEET', sheetId: null, position: null } as const;

function beforeSheetsChange(session: Session, execution: Execution): void {
  session.requireEditor(execution);
  session.flush(execution);
  session.chargeFeature(execution);
}

function insertSheet(session: Session, args: readonly unknown[], execution: Execution): ServiceObject {
  beforeSheetsChange(session, execution);
  const name = args.find((arg) => typeof arg === 'string') as string | undefined;
  const index = args.find((arg) => typeof arg === 'number') as number | undefined;
  const options = args.find((arg) => typeof arg === 'object') as { template?: ServiceObject } | undefined;
  if (name !== undefined) requireSheetName(name);
  const { book } = session;
  const place = index ?? book.sheets.indexOf(session.activeSheet(execution)) + 1;
  if (place < 0 || place > book.sheets.length) throw new HostStrictError(`insertSheet at place ${place}`);
  const template = options?.template && stateOf<SheetState>(options.template).sheet;
  const sheet = template
    ? book.copySheet(template, name ?? book.freeName('Sheet'), place)
    : book.insertSheet(name, place);
  book.select(session.userOf(execution), sheet);
  return session.make.sheet(session, sheet);
}

/** Methods of a Spreadsheet that act on its active sheet. */
function onActiveSheet(names: readonly string[]): Record<string, Method<Session>> {
  const methods = names.map((name) => {
    const method = sheetMethods[name];
    if (!method) throw new Error(`no sheet method ${name}`);
    const call: Method<Session>['call'] = (session, args, execution) => {
      const sheet = session.make.sheet(session, session.activeSheet(execution));
      return method.call(sheet.state as SheetState, args, execution);
    };
    return [name, { signatures: method.signatures, call }] as const;
  });
  return Object.fromEntries(methods);
}

const addressesOf = (session: Session, addresses: readonly string[], sheet: Sheet) =>
  addresses.map((address) => ({ session, ...resolveRange(session.book, sheet, address) }));

const usersOf = (session: Session, emails: readonly string[]) => emails.map((email) => session.make.user(email));

const people = {
  getOwner: answer([[]], (session) => session.make.user(session.book.owner)),
  getEditors: answer([[]], (session, _args, execution) => {
    session.requireEditor(execution); // S91
    return usersOf(session, [session.book.owner, ...session.book.editors]);
  }),
  getViewers: answer([[]], (session, _args, execution) => {
    session.requireEditor(execution);
    return usersOf(session, session.book.viewers);
  }),
};

const sheets = {
  getSheets: answer([[]], (session, _args, execution) => {
    session.chargeMetadata(execution);
    return session.book.sheets.map((sheet) => session.make.sheet(session, sheet));
  }),
  getNumSheets: answer([[]], (session, _args, execution) => {
    session.chargeMetadata(execution);
    return session.book.sheets.length;
  }),
  getSheetByName: answer([['String']], (session, [name], execution) => {
    session.chargeMetadata(execution);
    const sheet = session.book.sheetByName(name);
    if (sheet && sheet.name !== name) {
      throw new HostStrictError(
        `getSheetByName(${JSON.stringify(name)}): whether it finds ${JSON.stringify(sheet.name)} is not known`,
      );
    }
    return sheet && session.make.sheet(session, sheet);
  }),
  getSheetById: answer([['Integer']], (session, [id], execution) => {
    session.chargeMetadata(execution);
    const sheet = session.book.sheetById(id);
    return sheet && session.make.sheet(session, sheet);
  }),
  getActiveSheet: answer([[]], (session, _args, execution) => {
    session.chargeMetadata(execution);
    return session.make.sheet(session, session.activeSheet(execution));
  }),
  setActiveSheet: answer([[sheetClass], [sheetClass, 'Boolean']], (session, [object], execution) => {
    session.book.select(session.userOf(execution), stateOf<SheetState>(object).sheet);
    return object;
  }),
  insertSheet: answer(
    [
      [],
      ['Integer'],
      ['Integer', 'Object'],
      ['Object'],
      ['String'],
      ['String', 'Integer'],
      ['String', 'Integer', 'Object'],
      ['String', 'Object'],
    ],
    (session, args, execution) => insertSheet(session, args, execution),
  ),
  deleteSheet: answer([[sheetClass]], (session, [object], execution) => {
    const { sheet } = stateOf<SheetState>(object);
    session.requireEditable(execution, sheet, sheet.whole);
    beforeSheetsChange(session, execution);
    session.book.deleteSheet(sheet);
  }),
  deleteActiveSheet: answer([[]], (session, _args, execution) => {
    const sheet = session.activeSheet(execution);
    session.requireEditable(execution, sheet, sheet.whole);
    beforeSheetsChange(session, execution);
    session.book.deleteSheet(sheet);
    return session.make.sheet(session, session.activeSheet(execution));
  }),
  duplicateActiveSheet: answer([[]], (session, _args, execution) => {
    beforeSheetsChange(session, execution);
    const active = session.activeSheet(execution);
    const copy = session.book.copySheet(active, undefined, session.book.sheets.indexOf(active) + 1);
    session.book.select(session.userOf(execution), copy);
    return session.make.sheet(session, copy);
  }),
  moveActiveSheet: answer([['Integer']], (session, [position], execution) => {
    if (position < 1 || position > session.book.sheets.length)
      throw new HostStrictError(`moveActiveSheet(${position})`);
    beforeSheetsChange(session, execution);
    session.book.moveSheet(session.activeSheet(execution), position - 1);
  }),
  renameActiveSheet: answer([['String']], (session, [name], execution) => {
    beforeSheetsChange(session, execution);
    session.book.renameSheet(session.activeSheet(execution), name);
  }),
};

const names = {
  getRangeByName: answer([['String']], (session, [name], execution) => {
    session.chargeMetadata(execution);
    if (session.book.isLostName(name))
      throw new HostStrictError(`getRangeByName of '${name}', whose cells were deleted`);
    const range = session.book.namedRange(name);
    const sheet = range && session.book.sheetById(range.sheetId);
    return sheet ? session.make.range(session, sheet, range.area) : null;
  }),
  getNamedRanges: answer([[]], (session, _args, execution) => {
    session.chargeMetadata(execution);
    if (session.book.lostNames.length > 0)
      throw new HostStrictError('getNamedRanges after the cells of one were deleted');
    return session.book.namedRanges.map(({ name }) => session.make.namedRange(session, name));
  }),
  setNamedRange: answer([['String', rangeClass]], (session, [name, range], execution) => {
    checkRangeName(name);
    beforeSheetsChange(session, execution);
    const { sheet, area } = stateOf<RangeState>(range);
    session.book.setNamedRange(name, sheet.id, area);
  }),
  removeNamedRange: answer([['String']], (session, [name], execution) => {
    if (!session.book.namedRange(name) && !session.book.isLostName(name))
      throw new ServiceError(`The named range "${name}" does not exist.`);
    beforeSheetsChange(session, execution);
    session.book.removeNamedRange(name);
  }),
};

const selection = {
  getSelection: answer([[]], (session) => session.make.selection(session)),
  setActiveRange: answer([[rangeClass]], (session, [range], execution) => {
    const { sheet, area } = stateOf<RangeState>(range);
    session.book.select(session.userOf(execution), sheet, [area]);
    return range;
  }),
  setCurrentCell: answer([[rangeClass]], (session, [range], execution) => {
    const { sheet, area } = stateOf<RangeState>(range);
    session.book.select(session.userOf(execution), sheet, [area]);
    return range;
  }),
  setActiveRangeList: answer([[rangeListClass]], (session, [list], execution) => {
    const { ranges } = stateOf<{ ranges: readonly RangeState[] }>(list);
    const [first] = ranges;
    if (first)
      session.book.select(
        session.userOf(execution),
        first.sheet,
        ranges.map(({ area }) => area),
      );
    return list;
  }),
  setActiveSelection: answer([[rangeClass], ['String']], (session, [target], execution) => {
    const { sheet, area } =
      typeof target === 'string'
        ? resolveRange(session.book, session.activeSheet(execution), target)
        : stateOf<RangeState>(target);
    session.book.select(session.userOf(execution), sheet, [area]);
    return session.make.range(session, sheet, area);
  }),
};

const properties = {
  getId: answer([[]], ({ book }) => book.id),
  getName: answer([[]], ({ book }) => book.name),
  getUrl: answer([[]], ({ book }) => `https://docs.google.com/spreadsheets/d/${book.id}/edit`),
  getSpreadsheetTimeZone: answer([[]], ({ book }) => book.timeZone),
  getSpreadsheetLocale: answer([[]], ({ book }) => book.locale),
  rename: answer([['String']], (session, [name], execution) => {
    session.requireEditor(execution);
    session.book.name = name;
    session.book.changed({ kind: 'properties', sheetId: null, area: null });
  }),
  setSpreadsheetTimeZone: answer([['String']], (session, [timeZone], execution) => {
    session.requireEditor(execution);
    if (!isTimeZone(timeZone)) throw new ServiceError(`Invalid time zone: ${timeZone}`);
    session.flush(execution);
    session.book.timeZone = timeZone;
    session.book.changed({ kind: 'properties', sheetId: null, area: null });
  }),
  setSpreadsheetLocale: answer([['String']], (session, [locale], execution) => {
    session.requireEditor(execution);
    if (!isSpreadsheetLocale(locale)) throw new HostStrictError(`this host does not know the locale ${locale}`);
    session.flush(execution);
    session.book.locale = locale;
    session.book.changed({ kind: 'properties', sheetId: null, area: null });
  }),
};

const features = {
  getRange: answer([['String']], (session, [address], execution) => {
    const { sheet, area, extent } = resolveRange(session.book, session.activeSheet(execution), address);
    return session.make.range(session, sheet, area, extent);
  }),
  getRangeList: answer([['String[]']], (session, [addresses], execution) =>
    session.make.rangeList(session, addressesOf(session, addresses, session.activeSheet(execution))),
  ),
  toast: answer(
    [['String'], ['String', 'String'], ['String', 'String', 'number'], ['String', 'String', 'null']],
    (session, [message, title = '', seconds], execution) => {
      if (execution.kind === 'trigger') return; // shows nothing there (S87)
      session.hooks.toast(message, title, seconds ?? 5);
    },
  ),
  getProtections: answer([[{ service: 'SpreadsheetApp.ProtectionType' }]], (session, [type], execution) => {
    session.chargeMetadata(execution);
    const isSheet = enumName(type) === 'SHEET';
    return session.book.sheets.flatMap((sheet) =>
      sheet.protections
        .filter(({ area }) => (area === null) === isSheet)
        .map((protection) => session.make.protection(session, sheet, protection)),
    );
  }),
  addDeveloperMetadata: deed(metadataSignatures, (session, args, execution) => {
    session.requireEditor(execution);
    addMetadata(session, location, onlyKeyAndValue(args), execution);
  }),
  getDeveloperMetadata: answer([[]], (session, _args, execution) => {
    execution.charge({ operation: 'metadataFind' });
    const here = session.book.metadata.filter((entry) => isAt(entry, location));
    return here.map((entry) => session.make.metadata(session, entry));
  }),
  createDeveloperMetadataFinder: answer([[]], (session) => session.make.metadataFinder(session, null, null)),
  createTextFinder: answer([['String']], (session, [text]) =>
    session.make.textFinder(
      session,
      text,
      session.book.sheets.map((sheet) => ({ sheet, area: null })),
    ),
  ),
};

const delegated = [
  'appendRow',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'getActiveCell',
  'getActiveRange',
  'getActiveRangeList',
  'getColumnWidth',
  'getCurrentCell',
  'getDataRange',
  'getFrozenColumns',
  'getFrozenRows',
  'getLastColumn',
  'getLastRow',
  'getRowHeight',
  'getSheetId',
  'getSheetName',
  'getSheetValues',
  'hideColumn',
  'hideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'setColumnWidth',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
];

export const spreadsheetClass: ServiceClass<Session> = serviceClass('SpreadsheetApp.Spreadsheet', {
  ...onActiveSheet(delegated),
  ...properties,
  ...people,
  ...sheets,
  ...names,
  ...selection,
  ...features,
});
