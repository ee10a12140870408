import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { listTexts } from '../../templates/lists.ts';
import { columnName, tabName } from '../../templates/names.ts';
import { areaOf, cellsOf, differences, soundBook } from '../vandalism/book.ts';
import { nightOf } from './nights.ts';
import { ask, hourPasses, ivy, languages, placeOf, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  let before: ReturnType<typeof cellsOf>;
  const open = () =>
    rowsOf(host, 'findings').filter(({ status }) => status === inLanguage(listTexts.finding_status.open, language));
  const tickAll = async () => {
    const apply = placeOf(host, 'findings', 'apply');
    const ids = open().map(({ id }) => id);
    for (const [index, { id }] of rowsOf(host, 'findings').entries())
      if (ids.includes(id)) await host.humanEdit(ivy, { kind: 'type', ...apply, row: index + 2, texts: [['TRUE']] });
  };
  /** By id: a row that comes back stands at the end. */
  const now = () => differences(before, cellsOf(host));

  beforeAll(async () => {
    ({ host } = await soundBook(language, 120));
    before = cellsOf(host);
    expect(open()).toEqual([]);
  });
  afterAll(() => host.close());

  it('C44 finds the phones sorted alone in the next hour', async () => {
    const area = areaOf(host, 'customers', 'phone');
    await host.humanEdit(ivy, { kind: 'sort', by: area.column, ascending: false, ...area });
    expect(now().length).toBeGreaterThan(100);
    await hourPasses(host);
    expect(open().map(({ rule, tab, field }) => [rule, tab, field])).toEqual([
      ['A48', tabName('customers', language), columnName('customers', 'phone', language)],
    ]);
  });

  it('C44 puts each phone back into its row in the hour after Apply is ticked', async () => {
    await tickAll();
    await hourPasses(host);
    expect(now()).toEqual([]);
    expect(open()).toEqual([]);
  });

  it('C44 is told in red where work begins, and put back from the dialog in one step', async () => {
    const area = areaOf(host, 'customers', 'email');
    await host.humanEdit(ivy, { kind: 'sort', by: area.column, ascending: false, ...area });
    await hourPasses(host);
    expect(now().length).toBeGreaterThan(50);
    const name = tabName('customers', language);
    expect(await ask(host, 'today', { scope: 'team' })).toMatchObject({ spoilt: name });
    expect(await ask(host, 'nights', {})).toMatchObject({ spoilt: name });
    expect(await ask(host, 'tickSpoilt', {})).toEqual({ ticked: 1 });
    await ask(host, 'runNow', { what: 'hour' });
    expect(now()).toEqual([]);
    expect(await ask(host, 'today', { scope: 'team' })).toMatchObject({ spoilt: '' });
  });

  it('C36 finds a deleted row in the next morning', async () => {
    await host.humanEdit(ivy, {
      ...{ kind: 'deleteRows', sheet: placeOf(host, 'customers', 'id').sheet, at: 40, count: 1 },
    });
    expect(now().length).toBeGreaterThan(5);
    await nightOf(host, '2026-11-25');
    expect(open().map(({ rule, tab }) => [rule, tab])).toEqual([['A49', tabName('customers', language)]]);
  });

  it('C36 restores the deleted row, cell by cell as it was, in the hour after Apply is ticked', async () => {
    await tickAll();
    await hourPasses(host);
    expect(now()).toEqual([]);
    expect(open()).toEqual([]);
  });

  it('C38 moves open findings to another auditor, and no others', async () => {
    await ask(host, 'saveSetting', { key: 'auditor', value: 'Ivy' });
    await hourPasses(host);
    const type = (row: number, column: string, text: string) =>
      host.humanEdit(ivy, { kind: 'type', ...placeOf(host, 'customers', column), row, texts: [[text]] });
    await type(2, 'phone', '123');
    await type(3, 'owner', 'Nobody Known');
    await hourPasses(host);
    const kept = () => Object.fromEntries(rowsOf(host, 'findings').map(({ id, assignee }) => [id, assignee]));
    const [former, isOpen] = [kept(), open().map(({ id }) => String(id))];
    expect(isOpen.map((id) => former[id])).toContain('Ivy');
    await ask(host, 'saveSetting', { key: 'auditor', value: 'Tom' });
    await hourPasses(host);
    const wanted = Object.entries(former).map(([id, assignee]) => [id, isOpen.includes(id) ? 'Tom' : assignee]);
    expect(kept()).toEqual(Object.fromEntries(wanted));
    expect(Object.values(former).filter((assignee) => assignee === 'Ivy').length).toBeGreaterThan(
      isOpen.filter((id) => former[id] === 'Ivy').length,
    );
  });
});
