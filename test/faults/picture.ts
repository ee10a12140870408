import { tabsOf } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import type { Bilingual } from '../../src/schema/language.ts';
import { type SheetKey, schemaOf, sheetKeys } from '../../src/schema/sheets.ts';
import { sheetTexts } from '../../templates/sheets.ts';
import { rowsOf } from './worlds.ts';

/** Everything in a workbook that should be the same however often it was disturbed: lines of text. */
export type Picture = readonly string[];

/**
 * Redrawn with the minute of the day in them; kept as often as something changed; signed with a secret that each workbook
 * draws; which mails went is judged by itself.
 */
const leftOut: readonly SheetKey[] = ['start', 'segments', 'sends', '_snapshot', '_points', '_suppress'];
/** A row of `_state` that spares work and says nothing. */
const remembered = 'tag_rules';
const id = /\b([A-Z]{1,2})-[0-9A-Z]{10}\b/g;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
/** The first line of the Dashboard says when it was drawn. */
const drawnAt = /\d{4}-\d\d-\d\d \d\d:\d\d/;

export function pictureOf(host: Host): Picture {
  const tabs = tabsOf(host);
  const lines = tabs.flatMap(({ sheet, key }) => {
    const layout = layoutOf(sheet.metaJSON());
    const rows = key && !leftOut.includes(key as SheetKey) ? linesOf(host, key as SheetKey) : [];
    return [`${key} ${sheet.name} ${JSON.stringify(layout)}`, ...rows];
  });
  const { documentProperties: kept } = host.state;
  const properties = Object.keys(kept)
    .filter((key) => key.startsWith('layout.') || key === 'schema' || key === 'night.done')
    .map((key) => `property ${key}: ${kept[key]?.replace(/"gid":\d+/, '')}`);
  const triggers = host.state.triggers.map(({ user, handler }) => `trigger ${handler} of ${user}`);
  return withoutIds([...lines, ...properties.sort(), ...triggers]);
}

/** What one has and the other has not. */
export function difference(is: Picture, shouldBe: Picture): string[] {
  const missing = without(shouldBe, is);
  const surplus = without(is, shouldBe);
  return [...missing.map((line) => `- ${brief(line, surplus)}`), ...surplus.map((line) => `+ ${brief(line, missing)}`)];
}

const mostShown = 300;

/** Of a long line the part in which it differs from the other's line of the same name. */
function brief(line: string, others: readonly string[]): string {
  if (line.length <= mostShown) return line;
  const name = line.split(' ', 2).join(' ');
  const twin = others.find((other) => other.startsWith(name)) ?? '';
  let at = 0;
  while (at < line.length && line[at] === twin[at]) at += 1;
  return `${name} … ${line.slice(Math.max(0, at - 80), at - 80 + mostShown)}`;
}

function without(lines: Picture, others: Picture): string[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const left = counts.get(line) ?? 0;
    counts.set(line, left - 1);
    return left <= 0;
  });
}

function linesOf(host: Host, key: SheetKey): string[] {
  return rowsOf(host, key).flatMap((row) => {
    if (row.kind === remembered) return [];
    const cells = Object.entries(key === 'changes' ? inKeys(row) : row).flatMap(([column, value]) => {
      if (value === null || value === '' || isPacked(key, column)) return [];
      return [`${column}=${typeof value === 'string' && moment.test(value) ? 'then' : JSON.stringify(value)}`];
    });
    const line = `${key} ${cells.join(' ')}`;
    return [key === 'dashboard' ? line.replace(drawnAt, 'then') : line];
  });
}

/** Tab and field of a line of the Change log by key: their words are of the language that held when it was finished. */
function inKeys(line: Record<string, unknown>): Record<string, unknown> {
  const isNamed = ({ zh, en }: Bilingual, text: unknown) => text === zh || text === en;
  const tab = sheetKeys.find((key) => isNamed(sheetTexts[key].name, line.tab));
  if (!tab) return line;
  const columns: Readonly<Record<string, { label: Bilingual }>> = sheetTexts[tab].columns;
  const field = Object.keys(columns).find((key) => isNamed(columns[key]!.label, line.field));
  return { ...line, tab, field: field ?? line.field };
}

interface SheetLayout {
  readonly id: number;
  readonly layers: Record<string, unknown>;
  readonly protections: readonly { readonly id: string }[];
}

/** Without dropdowns and checkboxes: an outage may leave a checkbox on a row that then stays free. */
function layoutOf(text: string): object {
  const { id: _, layers, ...layout } = JSON.parse(text) as SheetLayout;
  const { validation: _left, rules: _out, ...others } = layers;
  return {
    ...layout,
    layers: others,
    protections: layout.protections.map(({ id: _given, ...protection }) => protection),
  };
}

/** Packed texts hold moments, and so their checksums differ too. A cursor is plain: where a job stands. */
function isPacked(key: SheetKey, column: string): boolean {
  if (column === 'sum') return true;
  return column !== 'cursor' && schemaOf(key).columns[column]?.kind === 'packed';
}

/** Ids are drawn: of each only its kind is told. Whether links hold is judged by itself. */
function withoutIds(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(id, '$1-'));
}
