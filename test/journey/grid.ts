import type { Page } from 'playwright-core';
import type { SheetView } from '../../local-host/server/protocol.ts';
import type { Product } from './browser.ts';

/** What a person does in the grid. Places are read from the host, deeds go through mouse and keyboard. */
export async function showTab(page: Page, name: string): Promise<void> {
  await tabOf(page, name).click();
  // the grid draws on a canvas: its box of names comes back to life when the tab is there
  await page.locator('#grid [data-u-comp="defined-name"] input').waitFor();
  await page.waitForTimeout(300);
}

/** Goes to a cell by the box of its name, types over it and confirms. */
export async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  const nameBox = page.locator('#grid [data-u-comp="defined-name"] input');
  await nameBox.fill(cell);
  await nameBox.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** @param words of the grid's own menu and question, in the language of the page */
export async function deleteTab(page: Page, name: string, words: { remove: string; confirm: string }): Promise<void> {
  await tabOf(page, name).click({ button: 'right' });
  await page.getByText(words.remove, { exact: true }).last().click();
  await page.getByRole('button', { name: words.confirm }).last().click();
}

function tabOf(page: Page, name: string) {
  return page.locator('#grid [data-u-comp="slide-tab-item"]').getByText(name, { exact: true });
}

/** Rows of a tab below its headers, by header. */
export async function rowsOf(product: Product, name: string): Promise<Record<string, string>[]> {
  const { cells, frozenRows } = await product.sheet(name);
  const headers = cells[frozenRows - 1] ?? [];
  return cells
    .slice(frozenRows)
    .filter((row) => row.some((cell) => cell !== '' && cell !== false))
    .map((row) => Object.fromEntries(headers.map((header, column) => [String(header), String(row[column] ?? '')])));
}

/** @returns the cell in the notation of the grid, such as `P12` */
export function cellOf({ cells, frozenRows }: SheetView, header: string, row: number): string {
  const column = (cells[frozenRows - 1] ?? []).indexOf(header);
  if (column < 0) throw new Error(`no column ${header}`);
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row}`;
}
