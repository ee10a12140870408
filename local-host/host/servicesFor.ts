import { type CacheStore, cacheService } from '../services/cache.ts';
import { htmlService } from '../services/html.ts';
import { type DocumentLock, lockService } from '../services/lock.ts';
import { type MailOffice, mailApp } from '../services/mail.ts';
import { method, serviceObject } from '../services/object.ts';
import { type PropertyQuota, propertiesService } from '../services/properties.ts';
import { scriptApp, type TriggerRegistry } from '../services/scriptApp.ts';
import { ServiceError, type ServiceObject } from '../services/service.ts';
import { logs, session } from '../services/session.ts';
import { charts } from '../services/spreadsheet/chartTypes.ts';
import { type SpreadsheetServices, spreadsheetServices } from '../services/spreadsheet/index.ts';
import { type UiHooks, uiOf } from '../services/ui.ts';
import { utilities } from '../services/utilities/utilities.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { RunningExecution } from './runningExecution.ts';

/** What the services of one execution stand on. */
export interface ServiceGround {
  readonly book: Workbook;
  readonly documentProperties: Record<string, string>;
  readonly userProperties: Record<string, string>;
  readonly propertyQuota: PropertyQuota;
  readonly documentCache: CacheStore;
  readonly userCache: CacheStore;
  /** whether a look into the cache misses what is there (H70) */
  readonly missesCache: () => boolean;
  readonly lock: DocumentLock;
  readonly mail: MailOffice;
  readonly triggers: TriggerRegistry;
  readonly pages: Readonly<Record<string, string>>;
  readonly scriptTimeZone: string;
  readonly userLocale: string;
  /** null where no person is in front of the sheet */
  readonly ui: UiHooks | null;
  /** lets other executions go on, where it may */
  readonly yieldToOthers: () => void | Promise<void>;
  toast(message: string, title: string): void;
  /** the document is there for the script; false for an add-on's clock run in the host's setting B (H81) */
  readonly hasDocument: boolean;
  readonly isScopeMissing: boolean;
  readonly validationErrorsAt: 'write' | 'flush';
  readonly readsStale: boolean;
}

export interface Services {
  readonly roots: Readonly<Record<string, ServiceObject>>;
  readonly spreadsheet: SpreadsheetServices;
}

/** The root objects of one execution. */
export function servicesFor(execution: RunningExecution, ground: ServiceGround): Services {
  const { ui } = ground;
  const askingUi = ui && {
    ...ui,
    ask: (question: Parameters<UiHooks['ask']>[0]) => {
      // the box suspends the execution, which gives its lock away (P19)
      if (ground.lock.isHeldBy(execution)) execution.warn('ui.alert while holding the lock (H67)');
      ground.lock.release(execution);
      return ui.ask(question);
    },
  };
  const spreadsheet = spreadsheetServices(ground.book, {
    ui: () => uiOf(askingUi),
    toast: (message, title) => ground.toast(message, title),
    hasActiveSpreadsheet: ground.hasDocument,
    validationErrorsAt: ground.validationErrorsAt,
    readsStale: ground.readsStale,
  });
  const document = ground.hasDocument ? { values: ground.documentProperties } : null;
  const lock = ground.hasDocument
    ? {
        lock: ground.lock,
        wait: (milliseconds: number) => execution.wait(milliseconds),
        hasUnflushedWrites: () => spreadsheet.hasPendingWrites(),
      }
    : null;
  const roots = {
    SpreadsheetApp: spreadsheet.SpreadsheetApp,
    Charts: charts,
    PropertiesService: propertiesService(document, { values: ground.userProperties }, ground.propertyQuota),
    CacheService: cacheService(ground.hasDocument ? ground.documentCache : null, ground.userCache, ground.missesCache),
    LockService: lockService(lock),
    MailApp: mailApp(ground.mail),
    Session: session({
      effectiveUser: execution.effectiveUser,
      activeUser: execution.activeUser,
      locale: ground.userLocale,
      scriptTimeZone: ground.scriptTimeZone,
      temporaryKey: `key-${execution.effectiveUser}`,
    }),
    Utilities: utilities((milliseconds) => {
      execution.wait(milliseconds);
      return ground.yieldToOthers();
    }),
    ScriptApp: scriptApp(ground.triggers, () => ground.isScopeMissing),
    HtmlService: htmlService(ground.pages),
    ...logs((line) => execution.log.push(line)),
    ...forbidden,
  };
  return { roots, spreadsheet };
}

const refusing = (service: string, scope: string, members: readonly string[]): ServiceObject => {
  const methods = members.map((member) => [
    member,
    method(anyArguments, () => {
      throw new ServiceError(`You do not have permission to call ${service}.${member}. Required permissions: ${scope}`);
    }),
  ]);
  return serviceObject({ name: service, methods: Object.fromEntries(methods) }, null);
};

const anyArguments = [[], ['any'], ['any', 'any'], ['any', 'any', 'any'], ['any', 'any', 'any', 'any']] as const;

/** Services whose scope the manifest does not ask for (H08). */
const forbidden = {
  DriveApp: refusing('DriveApp', 'https://www.googleapis.com/auth/drive', [
    'getFiles',
    'getFileById',
    'getFolderById',
    'getRootFolder',
    'createFile',
  ]),
  UrlFetchApp: refusing('UrlFetchApp', 'https://www.googleapis.com/auth/script.external_request', [
    'fetch',
    'fetchAll',
  ]),
  CalendarApp: refusing('CalendarApp', 'https://www.googleapis.com/auth/calendar', [
    'getDefaultCalendar',
    'getAllCalendars',
    'getCalendarById',
    'createEvent',
  ]),
  DocumentApp: refusing('DocumentApp', 'https://www.googleapis.com/auth/documents', [
    'create',
    'openById',
    'openByUrl',
  ]),
  FormApp: refusing('FormApp', 'https://www.googleapis.com/auth/forms', ['create', 'openById', 'openByUrl']),
  SlidesApp: refusing('SlidesApp', 'https://www.googleapis.com/auth/presentations', [
    'create',
    'openById',
    'openByUrl',
  ]),
  GmailApp: refusing('GmailApp', 'https://mail.google.com/', ['sendEmail', 'search', 'getInboxThreads', 'createDraft']),
};
