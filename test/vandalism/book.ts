import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import type { HostImage } from '../../local-host/host/hostState.ts';
import { newId } from '../../src/domain/ids.ts';
import type { Language } from '../../src/schema/language.ts';
import { type SheetKey, schemaOf } from '../../src/schema/sheets.ts';
import { aDay, aStamp } from '../bench/days.ts';
import { fillTab } from '../bench/fillTab.ts';
import { nightOf } from '../capabilities/nights.ts';
import { aHost, placeOf, rowsOf } from '../capabilities/workbook.ts';

/** A book to be spoilt, as the first night left it; each act goes on from the image. */
export interface Sound {
  readonly host: Host;
  readonly image: HostImage;
}

const cities = ['Hangzhou', 'Ningbo', 'Shanghai', 'Suzhou', 'Wuxi'];
const surnames = ['Li', 'Wang', 'Zhang', 'Chen', 'Zhao', 'Sun', 'Zhou'];

/** So many customers of different kinds, an order each and a conversation for every second one; the same on every run. */
export async function soundBook(language: Language, customers: number): Promise<Sound> {
  const host = await aHost(language);
  let state = customers;
  const random = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const ids = Array.from({ length: customers }, () => newId('C', random));
  const stamps = (index: number) => ({
    created_at: aStamp(700 - (index % 600)),
    created_by: 'Ivy',
    state: 'active' as const,
  });
  fillTab(
    host,
    'customers',
    ids.map((id, index) => ({
      id,
      name: `${pick(surnames)} ${pick(surnames)} ${index}`,
      owner: index % 2 === 0 ? 'Ivy' : 'Tom',
      type: index % 3 === 0 ? ('company' as const) : ('individual' as const),
      phone: `13${String(800_000_000 + index * 37)}`,
      email: index % 4 === 0 ? null : `c${index}@mail.example`,
      city: pick(cities),
      note: index % 5 === 0 ? `Note ${index} about samples` : null,
      verified_on: aDay(30),
      ...stamps(index),
    })),
  );
  fillTab(
    host,
    'orders',
    ids.map((customer, index) => {
      const qty = 1 + (index % 9);
      const ago = 1 + Math.floor(random() * 500);
      const money = { qty, unit_price: 1250, amount: qty * 1250, paid: qty * 1250, paid_on: aDay(ago) };
      const what = { order_no: `B-${index}`, product: `Article ${index % 40}`, status: 'delivered' as const };
      const days = { ordered_on: aDay(ago), delivered_on: aDay(ago) };
      return { id: newId('O', random), customer, ...what, ...days, ...money, by: 'Ivy', ...stamps(index) };
    }),
  );
  fillTab(
    host,
    'interactions',
    ids
      .filter((_, index) => index % 2 === 0)
      .map((customer, index) => {
        const at = aStamp(1 + (index % 400));
        const how = { channel: 'phone' as const, direction: 'out' as const, by: 'Ivy' };
        return {
          id: newId('I', random),
          customer,
          at,
          ...how,
          summary: `Talk ${index} about delivery`,
          ...stamps(index),
        };
      }),
  );
  await nightOf(host, '2026-11-24');
  return { host, image: host.image() };
}

export const spoilt = ['customers', 'orders', 'interactions'] as const satisfies readonly SheetKey[];
/** The product's own: figures, and the mirror of the next task, which a new day may change. */
const ours = ['next_action', 'next_on'];

/** Every cell that people or the machinery fill, by tab, id and column. */
export function cellsOf(host: Host): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const sheet of spoilt) {
    const { columns } = schemaOf(sheet);
    const keys = Object.keys(columns).filter((key) => columns[key]?.who !== 'computed' && !ours.includes(key));
    const grid = tabNamed(host, sheet).sheet;
    cells.set(`${sheet} headers`, grid.cells({ row: 1, column: 1, rows: 1, columns: grid.lastColumn }).join('|'));
    rowsOf(host, sheet).forEach((row, index) => {
      const name = `${sheet} ${row.id ?? `#${index}`}`;
      for (const key of keys) cells.set(`${name} ${key}`, row[key] ?? null);
    });
  }
  return cells;
}

/** Names of the cells that differ. */
export function differences(before: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((key) => before.get(key) !== now.get(key));
}

/** A few of them, so that a failure can be read. */
export function shown(cells: readonly string[]): string[] {
  return cells.slice(0, 12);
}

/** The body of one or more adjacent columns. */
export function areaOf(host: Host, key: SheetKey, from: string, to: string = from) {
  const { sheet, column } = placeOf(host, key, from);
  const last = placeOf(host, key, to).column;
  const rows = tabNamed(host, key).sheet.lastRow - 1;
  return { sheet, row: 2, column, rows, columns: last - column + 1 };
}
