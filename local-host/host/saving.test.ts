import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Workbook } from '../workbook/workbook.ts';
import { lockFolder } from './folderLock.ts';
import { load, Saver } from './saving.ts';
import { aHost, anna, answerOf, closeHosts } from './testing/aHost.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'saved-'));
});
afterEach(async () => {
  await closeHosts();
  rmSync(folder, { recursive: true, force: true });
});

const place = (name: string) => path.join(folder, name);

/** A saved host whose A1 holds 'first' in the generation before and 'second' in the newest. */
async function twiceSaved() {
  const host = await aHost({ source: '', dir: folder });
  const sheet = host.book.sheets[0]?.id ?? 0;
  for (const text of ['first', 'second'])
    await host.humanEdit(anna, { kind: 'type', sheet, row: 1, column: 1, texts: [[text]] });
  await closeHosts();
}

const firstCell = () =>
  Workbook.load(load(folder).loaded.parts).sheets[0]?.displayValues({ row: 1, column: 1, rows: 1, columns: 1 })[0]?.[0];

/** The newest file with that text. */
function fileWith(text: string): string {
  const found = readdirSync(folder).find(
    (name) => /^\d+-/.test(name) && readFileSync(place(name), 'utf8').includes(text),
  );
  return place(found ?? '');
}

describe('saving', () => {
  it('reads back what was saved', async () => {
    await twiceSaved();
    expect(firstCell()).toBe('second');
  });

  it.each([
    ['a torn block', () => truncateSync(fileWith('second'), 10)],
    [
      'a changed block',
      () => writeFileSync(fileWith('second'), readFileSync(fileWith('second'), 'utf8').replace('second', 'sEcond')),
    ],
    ['a missing block', () => rmSync(fileWith('second'))],
    ['a torn manifest', () => truncateSync(place('manifest.json'), 50)],
    ['a missing manifest', () => rmSync(place('manifest.json'))],
  ])('never takes %s for good, and goes back one generation', async (_, damage) => {
    await twiceSaved();
    damage();
    expect(firstCell()).toBe('first');
  });

  it('writes the mails anew only when one came', async () => {
    const source = "function f() { MailApp.sendEmail('a@b.example', 's', 'body') } function g() {}";
    const host = await aHost({ source, dir: folder });
    await answerOf(host, 'f');
    const before = fileWith('a@b.example');
    await answerOf(host, 'g');
    await closeHosts();
    expect(fileWith('a@b.example')).toBe(before);
    expect(load(folder).loaded.mails).toHaveLength(1);
  });

  it('says so when no generation can be read', async () => {
    await twiceSaved();
    truncateSync(place('manifest.json'), 50);
    truncateSync(place('manifest.former.json'), 50);
    expect(firstCell).toThrow(/cannot be read/);
  });

  it('after going back it still has a good generation before the newest', async () => {
    await twiceSaved();
    truncateSync(fileWith('second'), 10);
    const { loaded, saver } = load(folder);
    const book = Workbook.load(loaded.parts);
    book.sheets[0]?.writeCells(1, 1, [['third']]);
    saver.save(book, loaded);
    expect(firstCell()).toBe('third');
    truncateSync(place('manifest.json'), 50);
    expect(firstCell()).toBe('first');
  });

  it('removes files that no generation names', async () => {
    await twiceSaved();
    const named = ['manifest.json', 'manifest.former.json'].map((name) => readFileSync(place(name), 'utf8')).join();
    for (const file of readdirSync(folder).filter((name) => /^\d+-/.test(name))) expect(named).toContain(`"${file}"`);
  });

  it('F15 survives kill -9 at any moment', async () => {
    const script = path.join(__dirname, 'testing/saveForever.ts');
    for (const afterMs of [5, 40, 90]) {
      const child = spawn(process.execPath, ['scripts/run.mjs', path.relative(process.cwd(), script), folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [start] = (await once(child.stdout, 'data')) as [Buffer];
      let last = Number(start.toString().trim().split('\n').pop());
      child.stdout.on('data', (text: Buffer) => {
        last = Number(text.toString().trim().split('\n').pop());
      });
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      child.kill('SIGKILL');
      await once(child, 'close');
      const { loaded } = load(folder);
      const cells = Workbook.load(loaded.parts).sheets[0]?.displayValues({ row: 1, column: 1, rows: 1, columns: 2 })[0];
      // both cells of one save, and nothing older than what was reported as saved
      expect(cells?.[0]).toBe(cells?.[1]);
      expect(Number(cells?.[0])).toBeGreaterThanOrEqual(last);
      expect(loaded.state.nextId).toBe(Number(cells?.[0]));
    }
  }, 30_000);
});

describe('the lock of a folder', () => {
  it('keeps a second user out, and takes over from a process that is gone', () => {
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(/has .* open/);
    unlock();
    writeFileSync(place('lock'), '999999999');
    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps a living process in', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    writeFileSync(place('lock'), String(child.pid));
    expect(() => lockFolder(folder)).toThrow(`Process ${child.pid} has`);
    child.kill();
    await once(child, 'close');
    lockFolder(folder)();
  });
});

it('a saver starts an empty folder', () => {
  const book = new Workbook({ id: 'b', name: '', locale: 'en_US', timeZone: 'UTC', owner: anna });
  book.insertSheet('One');
  new Saver(folder).save(book, { state: {} as never, mails: [], executions: [] });
  expect(Workbook.load(load(folder).loaded.parts).sheets.map(({ name }) => name)).toEqual(['One']);
});
