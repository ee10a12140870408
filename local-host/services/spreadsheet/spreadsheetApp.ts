import { type Execution, HostStrictError, type Method, type ServiceClass } from '../service.ts';
import { newConditionalFormat } from './conditionalFormatClass.ts';
import { enums } from './enums.ts';
import { methodsOn, serviceClass } from './method.ts';
import type { Session } from './session.ts';
import { spreadsheetClass } from './spreadsheetClass.ts';
import { newValidation } from './validationClass.ts';

/** The root; a state of its own, because a Spreadsheet's is the session. */
interface AppState {
  readonly session: Session;
}

const { answer } = methodsOn<AppState>();

const activeSpreadsheet = (member: string) =>
  answer([[]], ({ session }, _args, execution) => {
    session.requireBook(execution, `SpreadsheetApp.${member}`);
    return session.hooks.hasActiveSpreadsheet === false ? null : session.make.spreadsheet(session);
  });

/** Members that need the wide scope (H08); this host has one spreadsheet only, even where the scope is granted. */
const beyondThisFile = (member: string, signatures: Method<AppState>['signatures']): Method<AppState> => ({
  signatures,
  call(_self, _args, execution) {
    execution.requireScope('spreadsheets', `SpreadsheetApp.${member}`);
    throw new HostStrictError(`not implemented: SpreadsheetApp.${member}`);
  },
});

/** Members of SpreadsheetApp that act on the active spreadsheet. */
function onSpreadsheet(names: readonly string[]): Record<string, Method<AppState>> {
  const methods = names.map((name) => {
    const method = spreadsheetClass.methods[name];
    if (!method) throw new Error(`no spreadsheet method ${name}`);
    const call = ({ session }: AppState, args: readonly unknown[], execution: Execution) => {
      session.requireBook(execution, `SpreadsheetApp.${name}`);
      return method.call(session, args, execution);
    };
    return [name, { signatures: method.signatures, call }] as const;
  });
  return Object.fromEntries(methods);
}

const shared = [
  'getActiveRange',
  'getActiveRangeList',
  'getActiveSheet',
  'getCurrentCell',
  'getSelection',
  'setActiveRange',
  'setActiveRangeList',
  'setActiveSheet',
  'setCurrentCell',
];

export const spreadsheetAppClass: ServiceClass<AppState> = serviceClass(
  'SpreadsheetApp',
  {
    ...onSpreadsheet(shared),
    getActive: activeSpreadsheet('getActive'),
    getActiveSpreadsheet: activeSpreadsheet('getActiveSpreadsheet'),
    getUi: answer([[]], ({ session }) => session.hooks.ui()),
    flush: answer([[]], ({ session }, _args, execution) => session.flush(execution)),
    newDataValidation: answer([[]], ({ session }) => newValidation(session)),
    newConditionalFormatRule: answer([[]], ({ session }) => newConditionalFormat(session)),
    openById: beyondThisFile('openById', [['String']]),
    openByUrl: beyondThisFile('openByUrl', [['String']]),
    open: beyondThisFile('open', [['any']]),
    create: beyondThisFile('create', [['String'], ['String', 'Integer', 'Integer']]),
  },
  enums,
);
