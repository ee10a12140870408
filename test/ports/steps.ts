import type { Ports } from '../../src/ports.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';

/** One use of a port, as JSON: `['table', 'customers', 'byId', 'C-…']`, `['operations', 'commit', {…}]`. */
export type Step = readonly unknown[];

/**
 * Uses ports step by step within one run and answers what each step answered. Writes of operations and the steps after
 * `lock` stand under the document lock, as in a call of the sidebar.
 */
export function runSteps(ports: Ports, steps: readonly Step[]): unknown[] {
  const run = ports.lock.run(1_000, () => steps.map((step) => runStep(ports, step)));
  return run.ok ? run.value : ['busy'];
}

type Methods = Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;

function runStep(ports: Ports, [port, ...rest]: Step): unknown {
  if (port === 'table') {
    const [sheet, method, ...values] = rest as [SheetKey, string, ...unknown[]];
    const table = ports.table(sheet) as unknown as Methods;
    if (method === 'scan') return scanned(table, values);
    return withChecksums(table[method]!(...values));
  }
  if (port === 'config') return ports.config;
  const [method, ...values] = rest as [string, ...unknown[]];
  const answer = (ports[port as 'operations'] as unknown as Methods)[method]!(...values);
  return answer === undefined ? null : answer;
}

/** Checksums of rows are computed when asked for: JSON would lose them. */
function withChecksums(answer: unknown): unknown {
  if (answer === undefined) return null;
  if (Array.isArray(answer)) return answer.map(withChecksums);
  if (typeof answer !== 'object' || answer === null || !('checksum' in answer)) return answer;
  const { row, values, bad, checksum } = answer as Record<string, unknown>;
  return { row, values, bad, checksum };
}

/** The blocks that a pass saw: rows, their checksums and their cells as they stand. */
function scanned(table: Methods, [keys, fromRow]: readonly unknown[]): unknown {
  const seen: unknown[] = [];
  type Seen = { rows: readonly object[]; checksum(index: number): string; raw(index: number): unknown };
  const visit = (block: Seen): undefined => {
    block.rows.forEach((row, index) => {
      seen.push({ ...row, checksum: block.checksum(index), raw: block.raw(index) });
    });
  };
  const next = table.scan!(keys, visit, ...(fromRow === undefined ? [] : [fromRow]));
  return { rows: seen, next };
}
