/// <reference types="google-apps-script" />
import { Workbook, type WorkbookOptions } from '../../../workbook/workbook.ts';
import { checkSignature } from '../../checkSignature.ts';
import { type Charge, type Execution, HostStrictError, type ServiceObject } from '../../service.ts';
import { charts } from '../chartTypes.ts';
import { type SpreadsheetServices, spreadsheetServices } from '../index.ts';
import type { SpreadsheetHooks } from '../session.ts';

/** A workbook of the strictness rules' fixtures: one fresh sheet, en_US, Europe/Berlin, anna owns it. */
export function aBook(options: Partial<WorkbookOptions> = {}): Workbook {
  const fixture = {
    id: 'book',
    name: 'Book',
    locale: 'en_US',
    timeZone: 'Europe/Berlin',
    owner: 'anna@team.example',
  } as const;
  const book = new Workbook({ ...fixture, ...options });
  book.editors = ['ben@team.example'];
  book.viewers = ['vera@team.example'];
  book.clock = () => Date.UTC(2026, 2, 20, 12);
  book.insertSheet('Sheet1');
  return book;
}

/** One execution of a script, for tests: the services as the script sees them, and what the host notes of it. */
export interface Script {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly Charts: GoogleAppsScript.Charts.Charts;
  /** the first sheet */
  readonly sh: GoogleAppsScript.Spreadsheet.Sheet;
  readonly services: SpreadsheetServices;
  readonly execution: Execution;
  readonly charges: Charge[];
  readonly warnings: string[];
}

const isObject = (value: unknown): value is ServiceObject =>
  typeof value === 'object' && value !== null && 'type' in value && 'state' in value;

const hidden = Symbol('service object');

function unwrapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrapped);
  const object = typeof value === 'object' && value !== null ? (value as { [hidden]?: unknown })[hidden] : undefined;
  return object ?? value;
}

/** Calls a method as the host does when a realm asks for it. */
function invoke(
  { type, state }: ServiceObject,
  member: string,
  args: readonly unknown[],
  execution: Execution,
): unknown {
  const method = Object.hasOwn(type.methods, member) ? type.methods[member] : undefined;
  if (!method) throw new HostStrictError(`not implemented: ${type.name}.${member}`);
  checkSignature(`${type.name}.${member}`, method.signatures, args);
  return method.call(state, args, execution);
}

const proxies = new WeakMap<ServiceObject, object>();

/** A service object as a script holds it: its methods can be called on it, and it is the same one each time. */
function wrapped(value: unknown, execution: Execution): unknown {
  if (Array.isArray(value)) return value.map((item) => wrapped(item, execution));
  if (!isObject(value)) return value;
  const known = proxies.get(value);
  if (known) return known;
  const proxy = new Proxy(value, {
    get(object, member) {
      if (member === hidden) return object;
      if (typeof member === 'symbol' || member === 'then') return undefined;
      const constants = object.type.constants?.[member] as Record<string, unknown> | undefined;
      if (constants) {
        return Object.fromEntries(
          Object.entries(constants).map(([name, constant]) => [name, wrapped(constant, execution)]),
        );
      }
      return (...args: unknown[]) => wrapped(invoke(object, member, args.map(unwrapped), execution), execution);
    },
  });
  proxies.set(value, proxy);
  return proxy;
}

export function aScript(
  book: Workbook,
  {
    user = 'anna@team.example',
    hooks = {},
    ...changes
  }: { user?: string; hooks?: Partial<SpreadsheetHooks> } & Partial<Execution> = {},
): Script {
  const charges: Charge[] = [];
  const warnings: string[] = [];
  const execution: Execution = {
    id: 'execution',
    effectiveUser: user,
    activeUser: user,
    authMode: 'FULL',
    kind: 'menu',
    charge: (charge) => charges.push(charge),
    now: () => book.clock(),
    requireScope: () => undefined,
    warn: (text) => warnings.push(text),
    ...changes,
  };
  const refuseUi = () => {
    throw new Error('no user interface');
  };
  const services = spreadsheetServices(book, { ui: refuseUi, toast: () => undefined, ...hooks });
  const SpreadsheetApp = wrapped(services.SpreadsheetApp, execution) as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const [first] = book.sheets;
  const sh = SpreadsheetApp.getActiveSpreadsheet().getSheetById(first?.id ?? 0) as GoogleAppsScript.Spreadsheet.Sheet;
  charges.length = 0;
  const Charts = wrapped(charts, execution) as GoogleAppsScript.Charts.Charts;
  return { SpreadsheetApp, Charts, sh, services, execution, charges, warnings };
}
