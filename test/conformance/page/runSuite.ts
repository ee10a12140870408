import type { Json, Page } from '../case.ts';
import { canonical, type Report, type Result } from '../result.ts';
import type { StepReport } from '../script/run.ts';
import { pageAreas } from './pageAreas.ts';

/**
 * A whole run, driven from a page so that no execution meets Google's six minutes.
 *
 * @param tell is told how many cases are done, and of how many
 * @param isAnew false goes on where a run was left
 */
export async function runSuite(
  page: Page,
  tell: (done: number, of: number) => void = () => undefined,
  isAnew = true,
): Promise<Report> {
  const inPage = pageAreas.flatMap(({ area, cases }) => cases.map((one) => [area, one] as const));
  const ask = async (name: string) => JSON.parse((await page.call(name)) as string) as StepReport;
  let at = isAnew ? await ask('conformanceBegin') : await ask('conformanceStep');
  while (at.left > 0) {
    tell(at.done, at.done + at.left + inPage.length);
    at = await ask('conformanceStep');
  }
  for (const [index, [area, one]] of inPage.entries()) {
    tell(at.done + index, at.done + inPage.length);
    const { id, about, source, unsure = '', expected } = one;
    const got = await outcomeOf(() => one.run(page));
    const isSame = canonical(got) === canonical(expected);
    const result: Result = { key: `${area}/${id}`, about, source, unsure, expected, got, isSame };
    await page.call('conformanceRecord', JSON.stringify(result));
  }
  return JSON.parse((await page.call('conformanceFinish')) as string) as Report;
}

async function outcomeOf(run: () => Promise<Json>): Promise<Json> {
  try {
    return await run();
  } catch (error) {
    return `the case failed: ${String(error)}`;
  }
}
