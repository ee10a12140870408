import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { areas } from './areas.ts';
import { caseKey } from './case.ts';
import { differencesOf } from './host/differences.ts';
import { runOnHost } from './host/runOnHost.ts';
import { tableOf } from './host/tableOf.ts';
import { pageAreas } from './page/pageAreas.ts';
import type { Report } from './result.ts';

const root = path.resolve(__dirname, '../..');
const bundleDir = path.join(root, '.cache/development');
const all = [...areas, ...pageAreas].flatMap(({ area, cases }) =>
  cases.map((one) => ({ ...one, key: caseKey(area, one) })),
);

let report: Report;
let host: Host;
beforeAll(async () => {
  spawnSync(process.execPath, ['scripts/build.mjs', '--development', '--quiet'], { cwd: root, stdio: 'inherit' });
  ({ report, host } = await runOnHost(bundleDir));
}, 120_000);

describe('the suite', () => {
  it('has more than 200 cases, each with a key of its own', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });

  it('names a check of live-check.md where the answer is not known, and a source everywhere', () => {
    expect(all.filter(({ unsure }) => unsure !== undefined && !/^LC\d\d$/.test(unsure))).toEqual([]);
    expect(all.filter(({ source }) => !/\b[A-Z]{1,2}\d+/.test(source))).toEqual([]);
  });
});

describe('the local host', () => {
  it('answers every case as expected', () => {
    expect(tableOf(report.results.filter(({ isSame }) => !isSame))).toBe('');
    expect(report.results.map(({ key }) => key)).toEqual(all.map(({ key }) => key));
  });

  it('is left as it was, but for the result', () => {
    const { book, state } = host;
    expect(book.sheets.map(({ name }) => name)).toEqual(['工作表1', 'conformance']);
    expect([book.locale, book.timeZone, book.metadata, book.namedRanges]).toEqual(['zh_CN', 'Asia/Shanghai', [], []]);
    expect([state.triggers, Object.keys(state.documentProperties)]).toEqual([[], ['conformance.opening']]);
    expect(host.mails).toHaveLength(1);
  });

  it('in another mode differs in the cases of that mode, and where a step was killed, in the case it had begun', async () => {
    const other = await runOnHost(bundleDir, (one) => {
      one.modes.validationErrorsAt = 'flush';
      one.modes.dropsWritesOnException = true;
      one.on('execution', ({ functionName }) => {
        if (functionName === 'conformanceBegin') one.killNextAt(40);
      });
    });
    const differences = differencesOf(report, other.report);
    expect(differences.map(({ here, there }) => [here.key, there?.got])).toEqual([
      [expect.stringMatching(/^coercion/), 'the execution was killed'],
      ['validation/reject-when', 'flush'],
      ['executions/exception-waiting', ''],
    ]);
    expect(other.report.results).toHaveLength(all.length);
  }, 60_000);
});

describe('the development build', () => {
  it('has the very add-on in it, but for what opens its menu', () => {
    const main = (folder: string) => readFileSync(path.join(root, folder, 'main.js'), 'utf8').split('function onOpen');
    const [[addOn, opening], [same, otherOpening]] = [main('dist'), main('.cache/development')];
    expect(same).toBe(addOn);
    expect(otherOpening?.split('\n').slice(1)).toEqual(opening?.split('\n').slice(1));
  });
});
