import { columnName, tabName } from '../../../templates/names.ts';
import type { AuditBook } from '../../domain/audits/audit.ts';
import { consentAt } from '../../domain/consent/consentAt.ts';
import { eachOnce } from '../../domain/eachOnce.ts';
import type { PlainCells } from '../../domain/tamper/damage.ts';
import type { Ports } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { recordSheetKeys, type SheetKey, schemaOf } from '../../schema/sheets.ts';
import { consentBook } from '../consent/consentBook.ts';
import { knownPairsById } from '../duplicates/knownPairs.ts';
import { suppressedBook } from '../erasure/suppressed.ts';
import { snapshotStore } from '../tamper/snapshotStore.ts';
import { formerNames } from '../workbook/formerNames.ts';

/** What a job has read so far: the rules ask it. */
export interface ReadSoFar {
  /** ids of a tab, null where the job does not read the tab */
  readonly idsOf: (sheet: SheetKey) => Pick<ReadonlySet<string>, 'has'> | null;
  readonly customers: () => Iterable<{ readonly values: Customer }>;
  readonly store?: ReturnType<typeof snapshotStore>;
}

const sheetOfPrefix = new Map(recordSheetKeys.map((sheet) => [schemaOf(sheet).prefix, sheet]));

export function auditBook(read: ReadSoFar, ports: Ports): AuditBook {
  let names: Map<string, string | null> | null = null;
  let byId: Map<string, Customer> | null = null;
  let areTwo: ReturnType<typeof knownPairsById> | null = null;
  const sums = new Map<SheetKey, Map<string, string>>();
  const records = new Map<SheetKey, Map<string, PlainCells>>();
  // one read a rule, however many cells it is asked for
  const proposals = eachOnce(
    (rule: string) =>
      new Map(
        ports
          .table('findings')
          .where('rule', rule)
          .filter(({ values }) => values.status === 'open')
          .map(({ values: { tab, row, field, fix } }) => [placeOf(tab, row, field), fix]),
      ),
  );
  let consents: ReturnType<typeof consentBook> = null;
  let suppressed: ReturnType<typeof suppressedBook> | null = null;
  let former: readonly string[] | null = null;
  let store = read.store;
  return {
    today: ports.clock.today(),
    now: ports.clock.now(),
    config: ports.config,
    exists: (id) => {
      const sheet = sheetOfPrefix.get(id.slice(0, id.indexOf('-')));
      return sheet === undefined ? false : (read.idsOf(sheet)?.has(id) ?? null);
    },
    customerNamed: (name) => {
      names ??= idsByName(read.customers());
      return names.get(name.trim()) ?? null;
    },
    checksumLastNight: (sheet, id) => {
      store ??= snapshotStore(ports, ports.clock.today());
      const ofSheet = sums.get(sheet) ?? sumsById(store, sheet);
      sums.set(sheet, ofSheet);
      return ofSheet.get(id) ?? null;
    },
    cellLastNight: (sheet, id, field) => {
      store ??= snapshotStore(ports, ports.clock.today());
      const ofSheet = records.get(sheet) ?? store.recordsOf(sheet);
      records.set(sheet, ofSheet);
      const cell = ofSheet.get(id)?.[field];
      return cell === undefined ? null : String(cell);
    },
    proposedFor: (rule, sheet, id, field) => {
      const { language } = ports.config;
      const place = placeOf(tabName(sheet, language), id, columnName(sheet, field, language));
      return proposals(rule).get(place) ?? null;
    },
    checksumOf: (sheet, id, row) => ports.table(sheet as 'customers').byId(id, row)?.checksum ?? null,
    customer: (id) => {
      byId ??= new Map([...read.customers()].map(({ values }) => [values.id, values]));
      return byId.get(id) ?? null;
    },
    areTwo: (one, other) => {
      areTwo ??= knownPairsById(ports);
      return areTwo(one, other);
    },
    mayAdvertise: ({ customer, ...to }, at) => {
      consents ??= consentBook(ports) ?? new Map();
      return consentAt(consents.get(customer) ?? [], { purpose: 'marketing', ...to }, at) === 'granted';
    },
    suppressed: (reach) => {
      suppressed ??= suppressedBook(ports);
      return suppressed(reach);
    },
    isFormerName: (name) => {
      former ??= formerNames(ports);
      return former.includes(name);
    },
    unreachable: new Map(),
    newId: (prefix) => ports.ids.next(prefix),
  };
}

/** null for a name that two customers have. */
function idsByName(customers: Iterable<{ readonly values: Customer }>): Map<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { values } of customers) {
    const name = values.name?.trim();
    if (name && (values.state ?? 'active') === 'active') names.set(name, names.has(name) ? null : values.id);
  }
  return names;
}

function sumsById(store: ReturnType<typeof snapshotStore>, sheet: SheetKey): Map<string, string> {
  return new Map(
    store.blocks(sheet).flatMap(({ ids, sums }) => ids.map((id, place) => [id, sums[place] ?? ''] as const)),
  );
}

function placeOf(tab: string | null, row: string | null, field: string | null): string {
  return [tab, row, field].join('|');
}
