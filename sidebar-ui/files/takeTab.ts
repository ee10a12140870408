import type { Value } from '../../src/contract/call.ts';
import type { exportPart } from '../../src/contract/exports.ts';
import type { TakenTab } from './tableFiles.ts';

type Part = Value<typeof exportPart>;

/** Takes a tab out part by part. @param ids only these records, in the order of the tab */
export async function takeTab(
  { key, name }: { readonly key: string; readonly name: string },
  partFrom: (from: number) => Promise<Part>,
  ids: ReadonlySet<unknown> | null = null,
): Promise<TakenTab> {
  const rows: Part['rows'][number][] = [];
  let columns: Part['columns'] = [];
  for (let from: number | null = 0; from !== null; ) {
    const part: Part = await partFrom(from);
    columns = part.columns;
    const at = columns.findIndex((column) => column.key === 'id');
    rows.push(
      ...part.rows.filter((cells) => cells.some((cell) => cell !== '') && (ids === null || ids.has(cells[at]))),
    );
    from = part.next;
  }
  return { key, name, columns, rows };
}
