import { tabName } from '../../../templates/names.ts';
import type { Mention } from '../../contract/erasure.ts';
import { mentions, type Words } from '../../domain/erasure/words.ts';
import type { Ports } from '../../ports.ts';
import { type SheetKey, schemaOf, sheetKeys } from '../../schema/sheets.ts';
import { readerLanguage } from '../common/readerLanguage.ts';

const rowsAtOnce = 5_000;
const mostShown = 50;

type IsTheirs = (sheet: SheetKey, cells: Readonly<Record<string, unknown>>) => boolean;

/**
 * Where else in the spreadsheet the person is named: our tabs but for the packed ones, and those that people made. Reads all
 * of it in blocks; the first 50 places.
 *
 * @param isTheirs rows that need not be told
 */
export function mentionsIn(words: Words, isTheirs: IsTheirs, ports: Ports): Mention[] {
  const found: Mention[] = [];
  const look = (tab: string, row: number, cells: readonly unknown[]) => {
    const isNamed = cells.some((cell) => typeof cell !== 'boolean' && mentions(String(cell), words));
    if (isNamed && found.length < mostShown) found.push({ tab, row });
  };
  const language = readerLanguage(ports);
  for (const sheet of sheetKeys.filter((key) => schemaOf(key).kind !== 'packed' && ports.structure.has(key))) {
    for (let from = 0, total = 1; from < total; from += rowsAtOnce) {
      const part = ports.wholeTab(sheet, from, rowsAtOnce);
      total = part?.total ?? 0;
      part?.rows.forEach((cells, index) => {
        const byKey = Object.fromEntries(part.columns.map(({ key }, place) => [key ?? '', cells[place]]));
        const row = from + index + (schemaOf(sheet).headerRow ?? 1) + 1;
        if (!isTheirs(sheet, byKey)) look(tabName(sheet, language), row, cells);
      });
    }
  }
  for (const tab of ports.otherTabs.names()) {
    for (let from = 0, total = 1; from < total; from += rowsAtOnce) {
      const part = ports.otherTabs.part(tab, from, rowsAtOnce);
      total = part?.total ?? 0;
      part?.lines.forEach((cells, index) => {
        look(tab, from + index + 1, cells);
      });
    }
  }
  return found;
}
