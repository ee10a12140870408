import { method, plain, serviceObject } from './object.ts';
import { type Execution, HostStrictError, type ServiceClass, ServiceError, type ServiceObject } from './service.ts';

/** Values by key; the host saves them. */
export interface PropertyStore {
  readonly values: Record<string, string>;
}

const longestValue = 9 * 1024; // P6
const largestStore = 500_000 + 12_000; // H69: 512,000 bytes
const writesADay = 50_000;

/** What counts the day's property calls of a user (Q8). */
export interface PropertyQuota {
  spend(execution: Execution): void;
}

interface State {
  readonly store: PropertyStore;
  readonly quota: PropertyQuota;
}

const size = (text: string) => Buffer.byteLength(text, 'utf8');

function checkPair(key: unknown, value: unknown): asserts value is string {
  if (typeof key !== 'string' || typeof value !== 'string') {
    throw new HostStrictError('a property is a text: a number may come back as "5.0" (P5)');
  }
  if (key === '') throw new HostStrictError('a property without a name');
  if (size(value) > longestValue) throw new ServiceError('Argument too large: value');
}

/** All or nothing. @param isReplacing other keys go (P8) */
function setAll({ store }: State, values: Record<string, unknown>, isReplacing = false): void {
  for (const [key, value] of Object.entries(values)) checkPair(key, value);
  const after = { ...(isReplacing ? {} : store.values), ...(values as Record<string, string>) };
  const total = Object.entries(after).reduce((sum, [key, value]) => sum + size(key) + size(value), 0);
  if (total > largestStore) {
    throw new ServiceError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  if (isReplacing) for (const key of Object.keys(store.values)) delete store.values[key];
  Object.assign(store.values, values);
}

function spend(self: State, execution: Execution, operation: 'propertyRead' | 'propertyWrite'): void {
  execution.charge({ operation });
  self.quota.spend(execution);
}

const storeType: ServiceClass<State> = {
  name: 'PropertiesService.Properties',
  methods: {
    getProperty: method([['String']], (self, [key], execution) => {
      spend(self, execution, 'propertyRead');
      return self.store.values[key as string] ?? null;
    }),
    getProperties: plain((self, execution) => {
      spend(self, execution, 'propertyRead');
      return { ...self.store.values };
    }),
    getKeys: plain((self, execution) => {
      spend(self, execution, 'propertyRead');
      return Object.keys(self.store.values);
    }),
    setProperty: {
      signatures: [['any', 'any']],
      call: (self, [key, value], execution) => {
        checkPair(key, value);
        spend(self, execution, 'propertyWrite');
        setAll(self, { [key as string]: value });
        return objectOf(self);
      },
    },
    setProperties: method([['Object'], ['Object', 'Boolean']], (self, [values, deleteOthers], execution) => {
      spend(self, execution, 'propertyWrite');
      setAll(self, values as Record<string, unknown>, deleteOthers === true);
      return objectOf(self);
    }),
    deleteProperty: method([['String']], (self, [key], execution) => {
      spend(self, execution, 'propertyWrite');
      delete self.store.values[key as string];
      return objectOf(self);
    }),
    deleteAllProperties: plain((self, execution) => {
      spend(self, execution, 'propertyWrite');
      for (const key of Object.keys(self.store.values)) delete self.store.values[key];
      return objectOf(self);
    }),
  },
};

const objects = new WeakMap<State, ServiceObject>();

/** One object a store: what writes answers itself, for chaining (S17). */
function objectOf(state: State): ServiceObject {
  const object = objects.get(state) ?? serviceObject(storeType, state);
  objects.set(state, object as ServiceObject);
  return object as ServiceObject;
}

/** Counts 50,000 property calls a user and day (consumer accounts), the window opening with the first. */
export function propertyQuota(): PropertyQuota {
  const windows = new Map<string, { since: number; used: number }>();
  return {
    spend(execution) {
      const now = execution.now();
      const window = windows.get(execution.effectiveUser);
      const current = window && now - window.since < 86_400_000 ? window : { since: now, used: 0 };
      windows.set(execution.effectiveUser, current);
      current.used += 1;
      if (current.used > writesADay) {
        throw new ServiceError('Service invoked too many times for one day: properties.');
      }
    },
  };
}

/** @param document null where the script has no container (P4) */
export function propertiesService(
  document: PropertyStore | null,
  user: PropertyStore,
  quota: PropertyQuota,
): ServiceObject {
  const objectFor = (store: PropertyStore) => objectOf({ store, quota });
  const [documentStore, userStore] = [document && objectFor(document), objectFor(user)];
  return serviceObject(
    {
      name: 'PropertiesService',
      methods: {
        getDocumentProperties: plain(() => documentStore),
        getUserProperties: plain(() => userStore),
        getScriptProperties: plain(() => {
          throw new HostStrictError('the script store of a published add-on is shared by all customers (P1, H69)');
        }),
      },
    },
    null,
  );
}
