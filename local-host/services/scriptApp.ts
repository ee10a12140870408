import { enumName, enumOf, method, plain, serviceObject } from './object.ts';
import { type Execution, HostStrictError, type ServiceClass, ServiceError, type ServiceObject } from './service.ts';

/** When a clock trigger fires. */
export type Schedule =
  | { readonly every: 'minutes'; readonly n: number }
  | { readonly every: 'hours'; readonly n: number; readonly minute: number }
  | { readonly every: 'days'; readonly n: number; readonly hour: number; readonly minute: number }
  | { readonly every: 'once'; readonly at: number };

export interface Trigger {
  readonly id: string;
  /** the creator: it runs as that person (T10) */
  readonly user: string;
  readonly handler: string;
  readonly source: 'CLOCK' | 'SPREADSHEETS';
  readonly event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  readonly schedule: Schedule | null;
  /** simulated milliseconds of the next firing, null for events of the sheet */
  nextAt: number | null;
}

export interface TriggerRegistry {
  readonly triggers: Trigger[];
  /** creation times by user: more than 20 within a day are refused (T26) */
  readonly created: Record<string, number[]>;
  /** add-on mode has one clock trigger a user and document, at most hourly (T6, T7) */
  readonly isAddOn: boolean;
  register(trigger: Omit<Trigger, 'id' | 'nextAt'>, now: number): Trigger;
  remove(id: string): void;
}

const mostTriggers = 20;
const dayMs = 86_400_000;
const scope = 'script.scriptapp';

const authModes = enumOf('ScriptApp.AuthMode', ['NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION']);
const authorizationStatus = enumOf('ScriptApp.AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
const eventTypes = enumOf('ScriptApp.EventType', ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_CHANGE', 'ON_FORM_SUBMIT']);
const triggerSources = enumOf('ScriptApp.TriggerSource', ['CLOCK', 'SPREADSHEETS', 'FORMS', 'DOCUMENTS', 'CALENDAR']);
const weekDays = enumOf('ScriptApp.WeekDay', [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
]);

export const authModeOf = (mode: 'NONE' | 'LIMITED' | 'FULL'): ServiceObject => authModes[mode];

const triggerType: ServiceClass<Trigger> = {
  name: 'ScriptApp.Trigger',
  methods: {
    getUniqueId: plain((trigger: Trigger) => trigger.id),
    getHandlerFunction: plain((trigger: Trigger) => trigger.handler),
    getEventType: plain((trigger: Trigger) => eventTypes[trigger.event]),
    getTriggerSource: plain((trigger: Trigger) => triggerSources[trigger.source]),
    getTriggerSourceId: plain(() => null),
  },
};

interface Draft {
  readonly registry: TriggerRegistry;
  readonly handler: string;
  schedule: Schedule | null;
  event: Trigger['event'];
  isEvery: 'days' | 'weeks' | null;
  n: number;
  hour: number;
  minute: number | null;
}

function create(draft: Draft, execution: Execution): ServiceObject {
  execution.requireScope(scope, 'ScriptApp.newTrigger');
  execution.charge({ operation: 'propertyWrite' });
  if (execution.kind === 'trigger')
    throw new HostStrictError('a trigger made in a trigger run was found disabled (T14, H43)');
  const { registry } = draft;
  const user = execution.effectiveUser;
  const own = registry.triggers.filter((trigger) => trigger.user === user);
  if (own.length >= mostTriggers) {
    throw new ServiceError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const schedule = scheduleOf(draft);
  if (!schedule && draft.event === 'CLOCK') throw new HostStrictError('a trigger without a time or an event');
  if (registry.isAddOn && schedule) {
    if (schedule.every === 'minutes')
      throw new ServiceError('Add-ons can use time-based triggers at most once per hour.');
    if (own.some(({ source }) => source === 'CLOCK')) {
      throw new ServiceError(
        'This add-on has created too many time-based triggers in this document for this Google user account.',
      );
    }
  }
  const recent = (registry.created[user] ?? []).filter((at) => execution.now() - at < dayMs);
  if (recent.length >= mostTriggers) throw new ServiceError('This script has created too many triggers today.');
  registry.created[user] = [...recent, execution.now()];
  const source = schedule ? 'CLOCK' : 'SPREADSHEETS';
  const trigger = registry.register(
    { user, handler: draft.handler, source, event: draft.event, schedule },
    execution.now(),
  );
  return serviceObject(triggerType, trigger);
}

function scheduleOf(draft: Draft): Schedule | null {
  if (draft.isEvery !== null) return { every: 'days', n: draft.n, hour: draft.hour, minute: draft.minute ?? -1 };
  return draft.schedule;
}

function timed(draft: Draft, schedule: Schedule): ServiceObject {
  if (draft.schedule || draft.isEvery) throw new HostStrictError('a trigger with two frequencies');
  draft.schedule = schedule;
  return serviceObject(clockType, draft);
}

function within(value: unknown, least: number, most: number, name: string): number {
  if ((value as number) < least || (value as number) > most)
    throw new HostStrictError(`${name}(${String(value)}): it goes from ${least} to ${most}`);
  return value as number;
}

const clockType: ServiceClass<Draft> = {
  name: 'ScriptApp.ClockTriggerBuilder',
  methods: {
    everyHours: method([['Integer']], (draft: Draft, [n]) => {
      if (![1, 2, 4, 6, 8, 12].includes(n as number))
        throw new ServiceError(`Invalid argument: everyHours(${String(n)})`);
      return timed(draft, { every: 'hours', n: n as number, minute: -1 });
    }),
    everyMinutes: method([['Integer']], (draft: Draft, [n]) => {
      if (![1, 5, 10, 15, 30].includes(n as number))
        throw new ServiceError(`Invalid argument: everyMinutes(${String(n)})`);
      return timed(draft, { every: 'minutes', n: n as number });
    }),
    everyDays: method([['Integer']], (draft: Draft, [n]) => {
      if (draft.schedule || draft.isEvery) throw new HostStrictError('a trigger with two frequencies');
      draft.isEvery = 'days';
      draft.n = within(n, 1, 365, 'everyDays');
      return serviceObject(clockType, draft);
    }),
    atHour: method([['Integer']], (draft: Draft, [hour]) => {
      draft.hour = within(hour, 0, 23, 'atHour');
      return serviceObject(clockType, draft);
    }),
    nearMinute: method([['Integer']], (draft: Draft, [minute]) => {
      draft.minute = within(minute, 0, 59, 'nearMinute');
      return serviceObject(clockType, draft);
    }),
    at: method([['Date']], (draft: Draft, [date], execution) => {
      const at = (date as Date).getTime();
      if (!(at > execution.now())) throw new HostStrictError('a trigger at a time that is over, or is none');
      return timed(draft, { every: 'once', at });
    }),
    after: method([['Integer']], (draft: Draft, [milliseconds], execution) => {
      if ((milliseconds as number) < 0) throw new HostStrictError(`a trigger after ${String(milliseconds)} ms`);
      return timed(draft, { every: 'once', at: execution.now() + (milliseconds as number) });
    }),
    create: plain((draft: Draft, execution) => create(draft, execution)),
  },
};

const onEvent = (event: Trigger['event']) =>
  plain((draft: Draft) => {
    draft.event = event;
    return serviceObject(sheetType, draft);
  });

const sheetType: ServiceClass<Draft> = {
  name: 'ScriptApp.SpreadsheetTriggerBuilder',
  methods: {
    onOpen: onEvent('ON_OPEN'),
    onEdit: onEvent('ON_EDIT'),
    onChange: onEvent('ON_CHANGE'),
    onFormSubmit: onEvent('ON_FORM_SUBMIT'),
    create: plain((draft: Draft, execution) => create(draft, execution)),
  },
};

const builderType: ServiceClass<Draft> = {
  name: 'ScriptApp.TriggerBuilder',
  methods: {
    timeBased: plain((draft: Draft) => serviceObject(clockType, draft)),
    forSpreadsheet: method([[{ service: 'SpreadsheetApp.Spreadsheet' }], ['String']], (draft: Draft) =>
      serviceObject(sheetType, draft),
    ),
  },
};

const infoType: ServiceClass<boolean> = {
  name: 'ScriptApp.AuthorizationInfo',
  methods: {
    getAuthorizationStatus: plain(
      (isRequired: boolean) => authorizationStatus[isRequired ? 'REQUIRED' : 'NOT_REQUIRED'],
    ),
    getAuthorizationUrl: plain((isRequired: boolean) =>
      isRequired ? 'https://accounts.google.example/authorize' : null,
    ),
  },
};

/** @param isScopeMissing whether the acting person has granted less than the manifest asks for (A15) */
export function scriptApp(registry: TriggerRegistry, isScopeMissing: () => boolean): ServiceObject {
  return serviceObject<null>(
    {
      name: 'ScriptApp',
      constants: {
        AuthMode: authModes,
        AuthorizationStatus: authorizationStatus,
        EventType: eventTypes,
        TriggerSource: triggerSources,
        WeekDay: weekDays,
      },
      methods: {
        newTrigger: method([['String']], (_, [handler], execution) => {
          execution.requireScope(scope, 'ScriptApp.newTrigger');
          const draft: Draft = {
            registry,
            handler: handler as string,
            schedule: null,
            event: 'CLOCK',
            isEvery: null,
            n: 1,
            hour: 0,
            minute: null,
          };
          return serviceObject(builderType, draft);
        }),
        getProjectTriggers: plain((_, execution) => {
          execution.requireScope(scope, 'ScriptApp.getProjectTriggers');
          execution.charge({ operation: 'propertyRead' });
          const own = registry.triggers.filter(({ user }) => user === execution.effectiveUser);
          return own.map((trigger) => serviceObject(triggerType, trigger));
        }),
        deleteTrigger: method([[{ service: 'ScriptApp.Trigger' }]], (_, [trigger], execution) => {
          execution.requireScope(scope, 'ScriptApp.deleteTrigger');
          execution.charge({ operation: 'propertyWrite' });
          const { id } = (trigger as ServiceObject<Trigger>).state;
          if (!registry.triggers.some((one) => one.id === id)) throw new HostStrictError('to delete a trigger twice');
          registry.remove(id);
        }),
        getAuthorizationInfo: method([[{ service: 'ScriptApp.AuthMode' }]], (_, [mode]) =>
          serviceObject(infoType, enumName(mode) === 'FULL' && isScopeMissing()),
        ),
        getScriptId: plain(() => 'local-host-script'),
        getService: plain(() => {
          throw new HostStrictError('not implemented: ScriptApp.getService');
        }),
      },
    },
    null,
  );
}
