import type { Json, Page, PageCase } from '../../case.ts';

interface Seen {
  readonly tick: Readonly<Record<string, Json>>;
  /** of the person at the page */
  readonly user: string;
  readonly document: string;
}

const asOften = 40;

/** What the clock run saw; plans one when there was none. Google starts it within some minutes. */
async function seen(page: Page): Promise<Seen> {
  let text = await page.call('conformanceTicked');
  if (text === null) await page.call('conformancePlan');
  for (let attempt = 0; text === null && attempt < asOften; attempt++) {
    await page.wait(30_000);
    text = await page.call('conformanceTicked');
  }
  if (text === null) throw new Error('no clock run came within twenty minutes');
  return JSON.parse(text as string) as Seen;
}

const sees = (id: string, about: string, source: string, expected: Json, look: (seen: Seen) => Json): PageCase => ({
  id,
  about: `a clock run ${about}`,
  source,
  expected,
  run: async (page) => look(await seen(page)),
});

export const clockRuns: readonly PageCase[] = [
  sees('mode', 'has mode FULL', 'A1, A7', ['FULL', true], ({ tick }) => [tick.mode ?? '', tick.isFull ?? false]),
  sees(
    'user',
    'runs as the person who made its trigger',
    'H37, T10, I1, LC05',
    true,
    ({ tick, user }) => tick.user === user,
  ),
  sees('active', 'is told the active user, or nothing', 'H37, I2, LC05', true, ({ tick, user }) =>
    ['', user].includes(String(tick.active)),
  ),
  sees(
    'document',
    'of a bound script sees its document',
    'T20, LC24',
    true,
    ({ tick, document }) => tick.document === document,
  ),
  sees(
    'ui',
    'has no user interface',
    'H42, T21, E25',
    'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
    ({ tick }) => tick.ui ?? '',
  ),
  sees('event', 'gets its time as eight numbers', 'T19', Array(8).fill('number'), ({ tick }) => tick.numbers ?? []),
  sees('utc', 'gets its time in UTC', 'T19', ['UTC', true], ({ tick }) => [tick.timezone ?? '', tick.utc ?? false]),
  sees(
    'uid',
    'is told which trigger it is',
    'T19, T25',
    true,
    ({ tick }) => String(tick.uid).length > 0 && tick.uid !== 'undefined',
  ),
];
