import type { Value } from '../../src/contract/call.ts';
import type { importTab } from '../../src/contract/import.ts';

type Part = Value<typeof importTab>;

/** Takes a tab's lines part by part. */
export async function takeLines(partFrom: (from: number) => Promise<Part>): Promise<Part['lines'][number][]> {
  const lines: Part['lines'][number][] = [];
  for (let from: number | null = 0; from !== null; ) {
    const part: Part = await partFrom(from);
    lines.push(...part.lines);
    from = part.next;
  }
  return lines;
}
