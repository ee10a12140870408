import { isPromise } from '../services/isPromise.ts';
import { ServiceError } from '../services/service.ts';
import { chances } from './modes.ts';

/** One call of an execution that goes wrong, as Google's calls now and then do. */
export interface Fault {
  /** which call of the execution, from 0: see `ServiceCall` */
  readonly at: number;
  /** whether all later calls of the same kind fail as well */
  readonly lasts: boolean;
  readonly kind: FaultKind;
  /** `after`: the work was done and only the answer is lost */
  readonly when: 'before' | 'after';
}

interface KindOfFault {
  /** classes and members that are known to fail so, as `Class.member` */
  readonly hits: RegExp;
  readonly when: readonly Fault['when'][];
  /** what the script is thrown; null where the call answers false */
  readonly message: string | null;
}

const anyTime = ['before', 'after'] as const;
const beforeOnly = ['before'] as const;
const writing =
  /^SpreadsheetApp\.(Range|Sheet)\.(set|clear|insert|delete|append|remove|update|move|sort|hide|show|protect|merge|copyTo)/;

/** What Google is known to throw. Source: platform.md 13 (E numbers), C13 and P10. */
export const kindsOfFault = {
  // C13: now and then, whatever the call
  'service-error': { hits: /^SpreadsheetApp/, when: anyTime, message: 'Service error: Spreadsheets' },
  'timed-out': {
    hits: /^SpreadsheetApp/,
    when: anyTime,
    message: 'Service Spreadsheets timed out while accessing document with id local-spreadsheet.',
  },
  // P10
  'server-error': {
    hits: /^(PropertiesService|CacheService|ScriptApp|MailApp)/,
    when: anyTime,
    message: "We're sorry, a server error occurred. Please wait a bit and try again.",
  },
  // E24
  'too-many-writes': {
    hits: /^PropertiesService.*\.(set|delete)/,
    when: beforeOnly,
    message: 'Service invoked too many times for one day: graphite property writes.',
  },
  // E23
  'store-full': {
    hits: /^PropertiesService.*\.set/,
    when: beforeOnly,
    message: 'You have exceeded the property storage quota. Please remove some properties and try again.',
  },
  // P15
  'lock-not-free': { hits: /^LockService\.Lock\.tryLock/, when: beforeOnly, message: null },
  // E35
  'lock-rate': {
    hits: /^LockService\.Lock\.tryLock/,
    when: beforeOnly,
    message:
      'Service invoked too many times in a short time: lockBean rateMax. Try Utilities.sleep(1000) between calls.',
  },
  // E18
  'mail-quota': {
    hits: /^MailApp\.sendEmail/,
    when: beforeOnly,
    message: 'Service invoked too many times for one day: email.',
  },
  // E26
  'scope-missing': {
    hits: /^(MailApp|ScriptApp)/,
    when: beforeOnly,
    message:
      'You do not have permission to call this service. Required permissions: https://www.googleapis.com/auth/script.send_mail',
  },
  // E15
  protected: {
    hits: writing,
    when: beforeOnly,
    message:
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  },
  // a colleague deletes the tab meanwhile
  'deleted-tab': { hits: /^SpreadsheetApp\.(Range|Sheet)\./, when: beforeOnly, message: 'Sheet 0 not found' },
  // E12
  'too-many-cells': {
    hits: /^SpreadsheetApp.*\.insert(Rows|Columns|Sheet)/,
    when: beforeOnly,
    message: 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  },
  // E27
  'too-many-triggers': {
    hits: /^ScriptApp.*\.create$/,
    when: beforeOnly,
    message: 'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  },
} as const satisfies Record<string, KindOfFault>;

export type FaultKind = keyof typeof kindsOfFault;

/**
 * Does a call's work, or has it fail; a promise where the work is one.
 *
 * @param call `Class.member`
 * @param index how many calls the execution made before
 */
export type Around = (call: string, index: number, work: () => unknown) => unknown;

/**
 * Calls of the spreadsheet services that fail now and then, as at Google (C13): half of them before they did anything, half
 * after it, so that a retry must bear both (H79).
 */
export function faultsNowAndThen(oneIn: number, seed: number): Around {
  const chance = chances(seed);
  return (call, _, work) => {
    const { hits } = kindsOfFault['service-error'];
    if (!hits.test(call) || chance() >= 1 / oneIn) return work();
    return failing('service-error', chance() < 0.5 ? 'before' : 'after', work);
  };
}

/** The chosen call fails, and with it all later ones of its kind where it lasts. */
export function faultAt({ at, lasts, kind, when }: Fault): Around {
  return (call, index, work) => {
    const isMeant = (index === at || (lasts && index > at)) && kindsOfFault[kind].hits.test(call);
    return isMeant ? failing(kind, when, work) : work();
  };
}

function failing(kind: FaultKind, when: Fault['when'], work: () => unknown): unknown {
  const { message } = kindsOfFault[kind];
  const fail = () => {
    if (message === null) return false;
    throw new ServiceError(message);
  };
  const done = when === 'after' ? work() : null;
  return isPromise(done) ? done.then(fail) : fail();
}
