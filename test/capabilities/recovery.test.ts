import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { columnName, tabName } from '../../src/services/common/names.ts';
import { auditTexts } from '../../templates/audits.ts';
import { listTexts } from '../../templates/lists.ts';
import { cellsOf, differences, type Sound, soundBook } from '../vandalism/book.ts';
import { nightOf } from './nights.ts';
import { hourPasses, ivy, languages, placeOf, rowsOf } from './workbook.ts';

/** What happens to a shared sheet, from the accident to the repaired book; each begins with the same sound one. */
describe.each(languages)('%s', (language) => {
  let sound: Sound;
  let host: Host;

  beforeAll(async () => {
    sound = await soundBook(language, 40);
  });
  afterAll(() => sound.host.close());

  const withBook = (drill: () => Promise<void>) => async () => {
    host = sound.host.another(sound.image);
    try {
      await drill();
    } finally {
      await host.close();
    }
  };
  const typeInto = (sheet: SheetKey, column: string, row: number, texts: readonly (readonly string[])[]) =>
    host.humanEdit(ivy, { kind: 'type', ...placeOf(host, sheet, column), row, texts });
  const ofStatus = (status: 'open' | 'fixed') =>
    rowsOf(host, 'findings').filter((one) => one.status === inLanguage(listTexts.finding_status[status], language));
  const tickAll = async () => {
    const rows = rowsOf(host, 'findings').map(({ id }) => id);
    for (const { id } of ofStatus('open')) await typeInto('findings', 'apply', rows.indexOf(id) + 2, [['TRUE']]);
  };
  /** a new day may give a tag by its rule */
  const byPeople = (cell: string) => !cell.endsWith(' tags');
  const cells = (sheet: SheetKey, ...columns: string[]) =>
    rowsOf(host, sheet).map((row) => columns.map((column) => row[column]));

  const computed = ['risk', 'orders_n', 'revenue'];
  it(
    'F31 a computed cell that was typed over is restored, and what was typed is kept in the findings',
    withBook(async () => {
      const before = cells('customers', ...computed);
      await typeInto('customers', 'risk', 3, [['about half']]);
      await typeInto('customers', 'orders_n', 4, [['77']]);
      await typeInto('orders', 'customer_name', 2, [['Somebody else']]);
      const names = () => cells('orders', 'customer_name');
      expect(names()[0]).toEqual(['Somebody else']);
      const ids = [3, 4].map((row) => rowsOf(host, 'customers')[row - 2]?.id);
      await nightOf(host, '2026-11-25');
      expect(cells('customers', ...computed)).toEqual(before);
      expect(names()[0]).toEqual([
        rowsOf(host, 'customers').find(({ id }) => id === rowsOf(host, 'orders')[0]?.customer)?.name,
      ]);
      const told = ofStatus('fixed').map(({ rule, tab, row, field, value, message }) => [
        rule,
        tab,
        row,
        field,
        value,
        message,
      ]);
      const a50 = (sheet: SheetKey, id: unknown, column: string, value: string) => [
        ...['A50', tabName(sheet, language), id, columnName(sheet, column, language), value],
        inLanguage(auditTexts.A50, language),
      ];
      expect(told.sort()).toEqual(
        [
          a50('customers', ids[0], 'risk', 'about half'),
          a50('customers', ids[1], 'orders_n', '77'),
          a50('orders', rowsOf(host, 'orders')[0]?.id, 'customer_name', 'Somebody else'),
        ].sort(),
      );
      expect(ofStatus('open')).toEqual([]);
    }),
  );

  it(
    'A52 tells of empty rows between the records, and takes them out when Apply is ticked',
    withBook(async () => {
      const before = cellsOf(host);
      const { sheet } = tabNamed(host, 'customers');
      await host.humanEdit(ivy, { kind: 'insertRows', sheet: sheet.id, at: 5, count: 3 });
      await host.humanEdit(ivy, { kind: 'insertRows', sheet: sheet.id, at: 20, count: 1 });
      await nightOf(host, '2026-11-25');
      const tab = tabName('customers', language);
      expect(ofStatus('open').map(({ rule, tab, value, message }) => [rule, tab, value, message])).toEqual([
        ['A52', tab, '4', inLanguage(auditTexts.A52, language)],
      ]);
      await tickAll();
      await hourPasses(host);
      expect(sheet.lastRow).toBe(41);
      expect(differences(before, cellsOf(host)).filter(byPeople)).toEqual([]);
      expect(ofStatus('open')).toEqual([]);
      expect(ofStatus('fixed').map(({ rule }) => rule)).toEqual(['A52']);
    }),
  );
});
