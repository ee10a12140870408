import { crc32 } from '../packed/crc32.ts';

/** An answer of a tab with what tells it from the others. */
export interface FoundAnswer {
  readonly key: string;
  readonly cells: readonly string[];
}

export interface NewAnswers {
  readonly fresh: readonly FoundAnswer[];
  /** of all answers that stand there now, one that stands there twice twice */
  readonly keys: readonly string[];
}

/**
 * The answers of a tab that were not there before. A linked tab shows no id of an answer: it is known by its moment and the
 * sum of its cells. One whose cells somebody changed since, or beside which somebody wrote, is no new one: of each moment
 * only as many are new as there are more now.
 *
 * @param moment column in which the form writes when, null where there is none
 * @param known keys of the answers of earlier runs
 */
export function newAnswers(
  tab: string,
  rows: readonly (readonly string[])[],
  moment: number | null,
  known: readonly string[],
): NewAnswers {
  const groups = new Map<string, FoundAnswer[]>();
  for (const cells of rows) {
    if (cells.every((cell) => cell === '')) continue;
    const sum = crc32(JSON.stringify(cells));
    const group = [tab, (moment !== null && cells[moment]) || sum].join('|');
    const answer = { key: `${group}|${sum}`, cells };
    const there = groups.get(group);
    if (there) there.push(answer);
    else groups.set(group, [answer]);
  }
  const earlier = new Map<string, number>();
  for (const key of known) earlier.set(groupOf(key), (earlier.get(groupOf(key)) ?? 0) + 1);
  const isKnown = new Set(known);
  const fresh = [...groups].flatMap(([group, answers]) => {
    const more = answers.length - (earlier.get(group) ?? 0);
    const unknown = new Map(answers.filter(({ key }) => !isKnown.has(key)).map((answer) => [answer.key, answer]));
    return more > 0 ? [...unknown.values()].slice(-more) : [];
  });
  return { fresh, keys: [...groups.values()].flatMap((answers) => answers.map(({ key }) => key)) };
}

function groupOf(key: string): string {
  return key.slice(0, key.lastIndexOf('|'));
}
