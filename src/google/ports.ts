import { zoneNamed } from '../domain/cells/zone.ts';
import type { NameWords } from '../domain/duplicates/nameWords.ts';
import { newId } from '../domain/ids.ts';
import type { SampleWords } from '../domain/sample/words.ts';
import type { Config, Ports, Table } from '../ports.ts';
import type { Language } from '../schema/language.ts';
import { type SheetKey, schemaOf } from '../schema/sheets.ts';
import type { Spreadsheet } from './appsScript.ts';
import { automation } from './automation.ts';
import { Book, removedAt } from './book.ts';
import { contextOf, isConfigTab, readConfig } from './config.ts';
import { currentAddress } from './currentUser.ts';
import { dataFile } from './dataFile.ts';
import { documentLock } from './documentLock.ts';
import { mailer } from './mailer.ts';
import { accountLanguage } from './menu.ts';
import { GoogleOperations } from './operations/googleOperations.ts';
import { placeKey } from './operations/plannedChange.ts';
import { otherTabs } from './otherTabs.ts';
import { PropertyStore } from './propertyStore.ts';
import { reports } from './reports.ts';
import { signer } from './signer.ts';
import { structure } from './structure/structure.ts';
import type { CellBlock } from './table/readBlock.ts';
import { type RowCodec, rowCodec } from './table/rowCodec.ts';
import { typedTable } from './table/sheetTable.ts';
import { wholeTab } from './wholeTab.ts';

/** Work past this is left for the next run (platform X12). */
const longestMs = 4.5 * 60_000;

/** A row seen within this time need not be read again before its cells are planned; where it stands is looked at anyway. */
const momentMs = 500;

/** The world of one run, for the services. @param version of the bundle @param op id of the operation that the call commits, a new one when missing */
export function googlePorts(spreadsheet: Spreadsheet, version: string, op?: string): Ports {
  const startedAt = Date.now();
  const store = new PropertyStore();
  const book = new Book(spreadsheet, store);
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const zone = zoneNamed(timeZone);
  const email = currentAddress();
  // a tab that somebody deleted is to be had back; only where nearly all are gone the workbook is to be set up anew
  const isInstalled = () =>
    store.get('layout.customers') !== null &&
    store.get(removedAt) === null &&
    (book.has('customers') || book.has('settings'));

  let config: Config | null = null;
  const configNow = (): Config => {
    config ??= readConfig({
      store,
      now: () => Date.now(),
      installed: isInstalled,
      timeZone,
      userLanguage: accountLanguage(),
      readRows: (key, context) => {
        const place = book.placeAtHand(key);
        if (!place) return [];
        const ground = {
          place: () => place,
          codec: rowCodec(schemaOf(key), context),
          locked: (work: () => unknown) => work(),
        };
        return typedTable(ground as never)
          .all()
          .map(({ values }) => values as Readonly<Record<string, unknown>>);
      },
    });
    return config;
  };
  const forgetConfig = () => {
    store.set({ configRevision: String(Number(store.get('configRevision') ?? 0) + 1) });
    config = null;
    codecs.clear();
  };

  const codecs = new Map<SheetKey, RowCodec>();
  const codec = (key: SheetKey): RowCodec => {
    const known = codecs.get(key);
    if (known) return known;
    const made = rowCodec(schemaOf(key), contextOf(configNow()));
    codecs.set(key, made);
    return made;
  };
  const lookedUp = new Map<string, { readonly atMs: number; readonly row: CellBlock }>();
  const lock = documentLock(store, () => {
    book.forget();
    lookedUp.clear();
  });
  const tables = new Map<SheetKey, unknown>();
  const table = <K extends SheetKey>(key: K): Table<K> => {
    const known = tables.get(key);
    if (known) return known as Table<K>;
    const made = typedTable<K>({
      place: () => book.place(key),
      placeAnew: () => {
        book.forget(key);
        return book.place(key);
      },
      // the codec is asked for at each use: a changed list or person makes a new one
      get codec() {
        return codec(key);
      },
      saw: (id, row) => lookedUp.set(placeKey(key, id), { atMs: Date.now(), row }),
      locked: (work) => {
        const run = lock.run(10_000, work);
        if (!run.ok) throw new Error('the document lock was not free within 10 s');
        return run.value;
      },
    });
    const watched = isConfigTab(key) ? withNotice(made, forgetConfig) : made;
    tables.set(key, watched);
    return watched;
  };

  const clock = {
    now: () => zone.stampOf(Date.now()),
    today: () => zone.dayOf(Date.now()),
    epochMs: () => Date.now(),
  };
  const user = {
    email,
    get member() {
      return email === '' ? null : (configNow().team.find((member) => member.email === email) ?? null);
    },
  };
  const makeId = (prefix: string) => newId(prefix, Math.random);
  const operations = new GoogleOperations({
    tables: {
      ...{ table, codec, place: (key) => book.place(key), has: (key) => book.has(key) },
      lookedUp: (key, id) => {
        const seen = lookedUp.get(placeKey(key, id));
        lookedUp.clear(); // what is written next is new to all of them
        return seen && Date.now() - seen.atMs < momentMs ? seen.row : null;
      },
    },
    clock,
    user,
    config: configNow,
    flush: () => SpreadsheetApp.flush(),
    store,
    forgetConfig,
  });
  return {
    version,
    clock,
    user,
    op: op ?? makeId('Z'),
    get config() {
      return configNow();
    },
    table,
    operations,
    reports: reports(book, zone, store),
    wholeTab: wholeTab(book, zone),
    structure: structure(book, store, {
      ...{ config: configNow, forgetConfig, isInstalled, today: clock.today },
      locked: (work) => {
        const run = lock.run(10_000, work);
        return run.ok ? run.value : [];
      },
    }),
    otherTabs: otherTabs(book, zone, store),
    store,
    sign: signer(store),
    mail: mailer(() => configNow().language),
    automation: automation(),
    lock,
    ids: { next: makeId },
    sampleWords: (language) => (dataFile('example') as Record<Language, SampleWords>)[language],
    pinyinTable: () => dataFile('pinyin') as string,
    nameWords: () => dataFile('names') as NameWords,
    budget: {
      spentMs: () => Date.now() - startedAt,
      exhausted: () => Date.now() - startedAt > longestMs,
    },
    log: (event, facts = {}) => console.info(JSON.stringify({ event, ...facts })),
  };
}

/** Our own writes to a tab that config is read from make the remembered config stale. */
function withNotice<K extends SheetKey>(table: Table<K>, notice: () => void): Table<K> {
  const noticing =
    <A extends readonly unknown[], R>(write: (...values: A) => R) =>
    (...values: A): R => {
      const answer = write(...values);
      notice();
      return answer;
    };
  return Object.assign(Object.create(table) as Table<K>, {
    append: noticing((rows: Parameters<Table<K>['append']>[0]) => table.append(rows)),
    updateRows: noticing((changes: Parameters<Table<K>['updateRows']>[0]) => table.updateRows(changes)),
    deleteRows: noticing((rows: readonly number[]) => table.deleteRows(rows)),
  });
}
