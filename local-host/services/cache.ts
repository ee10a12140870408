import { method, plain, serviceObject } from './object.ts';
import { type Execution, HostStrictError, type ServiceClass, ServiceError, type ServiceObject } from './service.ts';

/** Entries in the order in which they came; `until` in simulated milliseconds. */
export type CacheStore = Map<string, { readonly value: string; readonly until: number }>;

const longestKey = 250;
const longestValue = 102_400;
const longestSeconds = 21_600;
const mostEntries = 1_000;

interface State {
  readonly store: CacheStore;
  /** an entry may vanish any time (P12) */
  readonly misses: () => boolean;
}

function get({ store, misses }: State, key: string, execution: Execution): string | null {
  if (key.length > longestKey) throw new ServiceError('Argument too large: key');
  const entry = misses() ? undefined : store.get(key);
  return entry && entry.until > execution.now() ? entry.value : null;
}

function put(store: CacheStore, key: unknown, value: unknown, seconds: number, execution: Execution): void {
  if (typeof key !== 'string' || typeof value !== 'string') throw new HostStrictError('a cache entry is a text (P13)');
  if (key.length > longestKey) throw new ServiceError('Argument too large: key');
  if (Buffer.byteLength(value, 'utf8') > longestValue) throw new ServiceError('Argument too large: value');
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > longestSeconds)
    throw new HostStrictError(`a cache entry lives 1 to 21,600 s (H70), not ${seconds}`);
  if (key === '') throw new HostStrictError('a cache entry without a name');
  store.delete(key);
  store.set(key, { value, until: execution.now() + seconds * 1000 });
  if (store.size > mostEntries) for (const oldest of [...store.keys()].slice(0, mostEntries / 10)) store.delete(oldest);
}

const cacheType: ServiceClass<State> = {
  name: 'CacheService.Cache',
  methods: {
    get: method([['String']], (self, [key], execution) => {
      execution.charge({ operation: 'cacheGet' });
      return get(self, key as string, execution);
    }),
    getAll: method([['String[]']], (self, [keys], execution) => {
      execution.charge({ operation: 'cacheGet' });
      const found = (keys as string[]).map((key) => [key, get(self, key, execution)] as const);
      return Object.fromEntries(found.filter(([, value]) => value !== null));
    }),
    put: method(
      [
        ['any', 'any'],
        ['any', 'any', 'number'],
      ],
      ({ store }, [key, value, seconds = 600], execution) => {
        execution.charge({ operation: 'cachePut' });
        put(store, key, value, seconds as number, execution);
      },
    ),
    putAll: method([['Object'], ['Object', 'number']], ({ store }, [values, seconds = 600], execution) => {
      execution.charge({ operation: 'cachePut' });
      for (const [key, value] of Object.entries(values as object)) put(store, key, value, seconds as number, execution);
    }),
    remove: method([['String']], ({ store }, [key], execution) => {
      execution.charge({ operation: 'cacheRemove' });
      store.delete(key as string);
    }),
    removeAll: method([['String[]']], ({ store }, [keys], execution) => {
      execution.charge({ operation: 'cacheRemove' });
      for (const key of keys as string[]) store.delete(key);
    }),
  },
};

export function cacheService(document: CacheStore | null, user: CacheStore, misses: State['misses']): ServiceObject {
  const objectFor = (store: CacheStore) => serviceObject(cacheType, { store, misses });
  const [documentCache, userCache] = [document && objectFor(document), objectFor(user)];
  return serviceObject(
    {
      name: 'CacheService',
      methods: {
        getDocumentCache: plain(() => documentCache),
        getUserCache: plain(() => userCache),
        getScriptCache: plain(() => {
          throw new HostStrictError('the script cache of a published add-on is shared by all customers (P1, H69)');
        }),
      },
    },
    null,
  );
}
