import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { type StepKey, stepKeys } from '../../src/services/automation/stepsDone.ts';
import { stepTexts } from '../../templates/health.ts';
import { listTexts } from '../../templates/lists.ts';
import { runToEnd, shown } from './nights.ts';
import { aHost, ask, ivy, languages, placeOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  const lineOf = (step: StepKey) => {
    const name = inLanguage(stepTexts[step].step, language);
    const index = shown(host, 'start').findIndex((line) => line[1] === name);
    return { row: index + 1, done: shown(host, 'start')[index]?.[0], skip: shown(host, 'start')[index]?.[2] };
  };
  const done = async () => {
    await runToEnd(host, 'hour');
    return stepKeys.filter((step) => lineOf(step).done === '✓');
  };
  const type = (row: number, cells: Readonly<Record<string, string>>, sheet: 'goals' | 'training') =>
    Promise.all(
      Object.entries(cells).map(([column, text]) =>
        host.humanEdit(ivy, { kind: 'type', ...placeOf(host, sheet, column), row, texts: [[text]] }),
      ),
    );
  const importOf = async (rows: number) => {
    const lines = Array.from({ length: rows }, (_, index) => [
      `Customer ${rows} ${index}`,
      `1390000${rows}${1000 + index}`,
    ]);
    const headers = language === 'en' ? ['Customer', 'Phone'] : ['客户名称', '电话'];
    const file = { kind: 'customers', fileName: 'old.csv', headers, sample: lines.slice(0, 20), rows };
    const { job, mapping } = await ask(host, 'importOpen', file);
    await ask(host, 'importRows', { job, part: 0, firstLine: 2, rows: lines });
    await ask(host, 'importDryRun', { job, mapping });
    return job;
  };

  beforeAll(async () => {
    host = await aHost(language);
  });
  afterAll(() => host.close());

  it('C104 ticks each step from the data, and keeps the tick', async () => {
    expect(await done()).toEqual(['team', 'steward']);
    await type(2, { goal: 'More repeat customers' }, 'goals');
    const job = await importOf(20);
    expect(await done()).toEqual(['goals', 'testImport', 'team', 'steward']);
    await ask(host, 'importRun', { job });
    await ask(host, 'undo', { id: job });
    await ask(host, 'saveSetting', { key: 'module_staff', value: 'TRUE' });
    const topic = inLanguage(listTexts.training_topic.use, language);
    await type(2, { person: 'Tom', topic, planned_on: '2026-11-20', done_on: '2026-11-20' }, 'training');
    await ask(host, 'importRun', { job: await importOf(60) });
    const [first] = shown(host, 'customers').slice(-1);
    await ask(host, 'logInteraction', {
      ...{ customer: String(first?.[0]), channel: 'phone', summary: 'Prices', nextStep: 'Send', nextOn: '2026-11-24' },
    });
    const ticked = await done();
    expect(stepKeys.filter((step) => !ticked.includes(step))).toEqual(['fields', 'firstOrder', 'firstDigest']);
  });

  it('C104 leaves a skipped step where it is, and what somebody typed beside it', async () => {
    const { sheet } = tabNamed(host, 'start');
    const { row } = lineOf('fields');
    await host.humanEdit(ivy, { kind: 'type', sheet: sheet.id, row, column: 3, texts: [['x']] });
    await ask(host, 'addOrder', {
      ...{ customer: String(shown(host, 'customers').at(-1)?.[0]), orderedOn: '2026-11-20' },
      lines: [{ product: 'Paper', amountCents: 5000 }],
    });
    expect(await done()).toContain('firstOrder');
    expect(lineOf('fields')).toEqual({ row, done: '–', skip: 'x' });
    expect(lineOf('firstOrder').skip).toBe('');
  });
});
