import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage, type Language } from '../../src/schema/language.ts';
import { listTexts } from '../../templates/lists.ts';
import { columnName, tabName } from '../../templates/names.ts';
import { skipToTime } from '../bench/nights.ts';
import { ivy, pictureOf, placeOf, rowsOf } from '../capabilities/workbook.ts';
import { type Act, acts } from './acts.ts';
import { cellsOf, differences, type Sound, shown, soundBook } from './book.ts';

const hourMs = 3_600_000;
/**
 * What differs by size also in a book of many blocks and of more than one cell a tab. VANDALISM_CUSTOMERS=5000 shows the
 * same at the size of a grown team, in two minutes.
 */
const many = Number(process.env.VANDALISM_CUSTOMERS ?? 1500);
const sizes: readonly [Language, number, readonly Act[]][] = [
  ['en', many, acts.filter(({ isLarge }) => isLarge)],
  ['zh-CN', 400, acts],
];

async function nextHour(host: Host): Promise<void> {
  await host.advanceTo(host.state.now + hourMs);
}

/** Steps that need what is gone fail and say so; the others go on. */
async function nightAfter(host: Host): Promise<void> {
  skipToTime(host, '2026-11-25T02:00');
  for (let hours = 0; hours < 3; hours += 1) {
    await nextHour(host);
    if (host.state.documentProperties['night.done'] === '2026-11-25') return;
  }
  throw new Error('the night is not done');
}

async function nightAndHour(host: Host): Promise<void> {
  await nightAfter(host);
  await nextHour(host);
}

describe.each(sizes)('%s, %i customers', (language, customers, done) => {
  let sound: Sound;
  let before: ReturnType<typeof cellsOf>;
  let picture: string;
  /** what the same night changes by itself when nobody does anything */
  let passing: string[];
  beforeAll(async () => {
    sound = await soundBook(language, customers);
    before = cellsOf(sound.host);
    picture = JSON.stringify(pictureOf(sound.host));
    const unharmed = sound.host.another(sound.image);
    await nightAndHour(unharmed);
    passing = differences(before, cellsOf(unharmed));
    await unharmed.close();
  });
  afterAll(() => sound.host.close());

  const openFindings = (host: Host) =>
    rowsOf(host, 'findings').filter(({ status }) => status === inLanguage(listTexts.finding_status.open, language));

  it('A48 finds nothing in the sound book', () => {
    expect(openFindings(sound.host)).toEqual([]);
  });

  it.each(
    done.map(
      (one) => [`${one.rule} somebody ${one.title}: named by the next night, put back when ticked`, one] as const,
    ),
  )('%s', async (_title, { rule, also = [], sheet, columns, act }) => {
    const host = sound.host.another(sound.image);
    try {
      await act(host);
      expect(JSON.stringify(pictureOf(host))).not.toBe(picture);
      await nightAfter(host);
      const found = openFindings(host);
      expect([...new Set(found.map((finding) => `${finding.rule} ${finding.tab}`))].sort()).toEqual(
        [rule, ...also].sort().map((one) => `${one} ${tabName(sheet, language)}`),
      );
      if (columns) {
        const names = columns
          .map((column) => columnName(sheet, column, language))
          .join(language === 'en' ? ', ' : '、');
        expect(found.map(({ field }) => field)).toContain(names);
      }
      const apply = placeOf(host, 'findings', 'apply');
      for (const [index, finding] of rowsOf(host, 'findings').entries())
        if (found.some(({ id }) => id === finding.id))
          await host.humanEdit(ivy, { kind: 'type', ...apply, row: index + 2, texts: [['TRUE']] });
      await nextHour(host);
      expect(shown(differences(before, cellsOf(host)).filter((cell) => !passing.includes(cell)))).toEqual([]);
      expect(openFindings(host)).toEqual([]);
    } finally {
      await host.close();
    }
  });
});
