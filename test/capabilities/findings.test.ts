import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { listTexts } from '../../templates/lists.ts';
import { columnName } from '../../templates/names.ts';
import { aHost, ask, hourPasses, ivy, languages, placeOf, replyTo, rowOf, rowsOf, tom } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  let ids: readonly string[];
  const type = (n: number, field: string, text: string) =>
    host.humanEdit(ivy, {
      ...{ kind: 'type', ...placeOf(host, 'customers', field), texts: [[text]] },
      row: rowsOf(host, 'customers').findIndex(({ id }) => id === ids[n]) + 2,
    });
  const list = (input: object = {}) => ask(host, 'findings', input);
  const about = async (n: number) => {
    const found = (await list()).lines.find(({ record }) => record === ids[n]);
    if (!found) throw new Error(`no finding about ${n}`);
    return found;
  };

  beforeAll(async () => {
    host = await aHost(language);
    const made = [];
    for (const n of [0, 1, 2, 3]) {
      const owner = n === 3 ? 'Tom' : 'Ivy';
      made.push((await ask(host, 'addCustomer', { name: `Customer ${n}`, phone: `1380000000${n}`, owner })).id);
    }
    ids = made;
    await type(0, 'email', 'ａｎｎ@ｂ.example');
    await type(1, 'phone', '123');
    await type(2, 'note', '=SUM(A1)');
    await type(3, 'name', '');
    await hourPasses(host);
  });
  afterAll(() => host.close());

  it('C37 lists what is wrong, errors first, and narrows it to a rule, a severity or a person', async () => {
    const { lines, total, rules, severities, people } = await list();
    expect([total, lines[0]?.record]).toEqual([4, ids[3]]);
    expect(rules.map(({ key, n }) => [key, n])).toEqual([
      ['A07', 1],
      ['A12', 1],
      ['A14', 1],
      ['A51', 1],
    ]);
    expect(severities.map(({ label, n }) => [label, n])).toContainEqual([
      inLanguage(listTexts.finding_severity.error, language),
      1,
    ]);
    expect(people.map(({ key, n }) => [key, n])).toEqual([
      ['Ivy', 3],
      ['Tom', 1],
    ]);
    const records = async (input: object) => (await list(input)).lines.map(({ record }) => record);
    expect(await records({ rule: 'A12' })).toEqual([ids[1]]);
    expect(await records({ severity: 'error' })).toEqual([ids[3]]);
    expect(await records({ person: 'Tom' })).toEqual([ids[3]]);
  });

  it('C37 mends what the record itself tells at once, and takes it back', async () => {
    const { id, fix, field } = await about(0);
    expect([fix, field]).toEqual(['ann@b.example', columnName('customers', 'email', language)]);
    const op = 'Z-MENDS';
    expect(await ask(host, 'settleFinding', { id, deed: 'fix' }, { op })).toEqual({ id, isFixed: true });
    expect(rowOf(host, 'customers', ids[0]!)?.email).toBe('ann@b.example');
    expect(rowOf(host, 'findings', id)?.status).toBe(inLanguage(listTexts.finding_status.fixed, language));
    await ask(host, 'undo', { id: op }, { op: 'Z-BACK' });
    expect(rowOf(host, 'customers', ids[0]!)?.email).toBe('ａｎｎ@ｂ.example');
    expect((await about(0)).id).toBe(id);
  });

  it('C37 sets a finding aside with a reason, tells who and when, and brings it back when the data change', async () => {
    const { id } = await about(1);
    expect(await replyTo(host, 'settleFinding', { id, deed: 'ignore' })).toMatchObject({
      ...{ ok: false, code: 'invalid' },
      fields: { reason: { code: 'required' } },
    });
    await ask(host, 'settleFinding', { id, deed: 'ignore', reason: 'An extension' }, { as: tom });
    await hourPasses(host);
    expect((await list()).lines.map(({ record }) => record)).not.toContain(ids[1]);
    const [ignored] = (await list({ ignored: true })).lines;
    expect(ignored).toMatchObject({
      ...{ id, ignored: { by: 'Tom', on: '2026-11-23', reason: 'An extension' } },
    });
    await type(1, 'phone', '124');
    await hourPasses(host);
    expect((await about(1)).value).toBe('124');
    expect((await list({ ignored: true })).total).toBe(0);
  });

  it('C37 selects the record of a finding', async () => {
    const { sheet, record } = await about(2);
    expect([sheet, await ask(host, 'showRows', { sheet, ids: [record] })]).toEqual(['customers', { rows: 1 }]);
  });
});
