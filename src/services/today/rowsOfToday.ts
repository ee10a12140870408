import { digestTexts } from '../../../templates/digest.ts';
import { fill } from '../../../templates/fill.ts';
import type { TodayLine } from '../../domain/today/todayLines.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { Row } from '../../schema/sheets.ts';
import { itemOf, type LineWords } from './itemOf.ts';
import type { TodaysWork } from './todaysWork.ts';

/**
 * The rows of the Today tab in the workbook's language: each person's lines up to `today_max`, then one line that counts
 * the rest, then what was finished in this list today, ticked, so that the tick can be taken back.
 */
export function rowsOfToday(work: TodaysWork, ports: Ports): Partial<Row<'today'>>[] {
  const words: LineWords = { language: ports.config.language, config: ports.config, book: work.book };
  return work.book.team.flatMap(({ name }) => {
    const mine = work.lines.filter((line) => line.owner === name);
    const shown = mine.slice(0, ports.config.settings.today_max);
    const rows = shown.map((line, index) => rowOf(line, index + 1, words));
    if (mine.length > shown.length) rows.push({ owner: name, what: moreLine(mine.length - shown.length, words) });
    return [...rows, ...finishedToday(name, work, words)];
  });
}

function rowOf(line: TodayLine, rank: number, words: LineWords): Partial<Row<'today'>> {
  const item = itemOf(line, words);
  return {
    rank,
    owner: item.owner,
    customer: item.customer || null,
    name: item.name || null,
    tier: line.tier,
    what: item.what,
    why: item.why,
    due_on: item.dueOn,
    late: item.late,
    reach: item.reach && `${item.reach.label} ${item.reach.value}`,
    done: false,
    snooze: null,
    rule: item.rule,
    ref: item.ref,
  };
}

function moreLine(n: number, { language }: LineWords): string {
  return fill(inLanguage(digestTexts.more, language), { n });
}

function finishedToday(name: string | null, work: TodaysWork, words: LineWords): Partial<Row<'today'>>[] {
  return work.book.tasks
    .filter((task) => task.status === 'done' && task.owner === name && task.done_at?.slice(0, 10) === work.book.today)
    .map((task) => ({
      owner: name,
      customer: task.customer,
      name: words.book.customers.get(task.customer ?? '')?.name ?? null,
      what: task.title,
      due_on: task.due_on,
      done: true,
      rule: 'R01',
      ref: task.id,
    }));
}
