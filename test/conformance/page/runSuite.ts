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
  let at = isAnew ? await ask(page, 'conformanceBegin') : await nextStep(page);
  while (at.left > 0) {
    tell(at.done, at.done + at.left + inPage.length);
    at = await nextStep(page);
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

const ask = async (page: Page, name: string) => JSON.parse((await page.call(name)) as string) as StepReport;

const mostFailures = 5;

/** A step that was killed, or that Google failed, is asked for again: it goes on behind the case that has begun. */
async function nextStep(page: Page, failures = 0): Promise<StepReport> {
  try {
    return await ask(page, 'conformanceStep');
  } catch (error) {
    if (failures === mostFailures) throw error;
    return nextStep(page, failures + 1);
  }
}

async function outcomeOf(run: () => Promise<Json>): Promise<Json> {
  try {
    return await run();
  } catch (error) {
    return `the case failed: ${String(error)}`;
  }
}
