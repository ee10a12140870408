import type { ImportCounts } from '../../contract/import.ts';
import type { PlannedChange } from '../../domain/import/plan.ts';
import { isBlank, rowReader } from '../../domain/import/readRow.ts';
import type { Ports } from '../../ports.ts';
import type { Block } from './blocks.ts';
import { counted, sumOf } from './counted.ts';
import { plannerOf } from './importBook.ts';
import { findJob, type ImportProgress, noCounts, type StoredCheckedJob, updateJob } from './importJob.ts';
import { planRules, readingRules } from './importRules.ts';
import { presentMapping } from './ownColumns.ts';
import type { KeptRejection } from './rejectedRows.ts';
import { isStaged, rejectedKey, rowsKey, type StagedPart, seenKey, stage, staged } from './stagedRows.ts';

/** Writes a block and notes that it is done; null when another run has gone on with the import meanwhile. */
type BlockWriter = (block: Block, progress: ImportProgress) => ImportProgress | null;

interface Decided {
  readonly changes: PlannedChange[];
  readonly rejections: KeptRejection[];
  readonly counts: ImportCounts;
}

/** Reads once what all blocks of a call need. Writing a block needs the lock. */
export function blockWriter(stored: StoredCheckedJob, ports: Ports): BlockWriter {
  const { job } = stored;
  const decide = decider(stored, ports);
  let part: { number: number; rows: StagedPart } | null = null;
  let isFirst = true;
  return (block, progress) => {
    const now = findJob(job.id, ports);
    if (now?.state !== 'running' || now.progress.block !== block.number) return null;
    if (part?.number !== block.part) {
      part = { number: block.part, rows: staged(rowsKey(job.id, block.part), ports) as StagedPart };
    }
    const id = `${job.id}.${block.number}`;
    // a run may have died in the first block of this one: after its rows were kept, or even written
    const earlier = isFirst ? (ports.operations.answered(id) as ImportCounts | undefined) : undefined;
    const { changes, rejections, counts } = earlier ? nothing(earlier) : decide(block, part.rows);
    const key = rejectedKey(job.id, block.number);
    if (rejections.length > 0 && !(isFirst && isStaged(key, ports))) stage([{ key, value: rejections }], ports);
    if (changes.length > 0) {
      ports.operations.commit({ id, kind: 'import', about: job.fileName, changes, answer: counts, how: 'import' });
    }
    isFirst = false;
    const handled = progress.handled + block.to - block.from;
    const next = { block: block.number + 1, handled, counts: sumOf(progress.counts, counts) };
    updateJob(now, { progress: next }, ports);
    return next;
  };
}

function nothing(counts: ImportCounts): Decided {
  return { changes: [], rejections: [], counts };
}

/** What becomes of the rows of a block, on the workbook as it was when the call began and the blocks since. */
function decider({ job, startedAt, by }: StoredCheckedJob, ports: Ports): (block: Block, part: StagedPart) => Decided {
  const plan = plannerOf(job, startedAt, planRules(job.options, by, ports, ports.ids.next), ports);
  const mapping = presentMapping(job.options.mapping, job.kind, ports);
  const read = rowReader(job.kind, mapping, readingRules(job.options.dateOrder, ports));
  const seen = (staged(seenKey(job.id), ports) ?? {}) as Readonly<Record<number, number>>;
  return ({ from, to }, { firstLine, rows }) => {
    const changes: PlannedChange[] = [];
    const rejections: KeptRejection[] = [];
    let counts = noCounts;
    for (let index = from; index < to; index += 1) {
      const cells = rows[index] ?? [];
      if (isBlank(cells)) continue;
      const line = firstLine + index;
      const decided = plan(read(line, cells), seen[line] ?? 1);
      counts = counted(counts, decided);
      changes.push(...decided.changes);
      for (const fault of decided.faults) rejections.push({ ...fault, line });
    }
    return { changes, rejections, counts };
  };
}
