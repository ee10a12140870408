import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { auditTexts } from '../../templates/audits.ts';
import { listTexts } from '../../templates/lists.ts';
import { columnName } from '../../templates/names.ts';
import { runToEnd } from './nights.ts';
import { aHost, ask, languages, replyTo, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  const idOf = (name: string) => String(rowsOf(host, 'customers').find((row) => row.name === name)?.id);
  const add = (cells: object) => ask(host, 'addCustomer', { type: 'individual', anyway: 'test', ...cells });
  const found = async () => {
    const { pairs, counts } = await ask(host, 'duplicates', {});
    return { counts, names: pairs.map(({ band, sides }) => [band, ...sides.map(({ name }) => name)]) };
  };

  beforeAll(async () => {
    host = await aHost(language);
    await add({ name: '杭州青禾茶业有限公司', type: 'company', phone: '+86 571-8800 1234', city: '杭州' });
    await add({ name: '青禾茶業', type: 'company', phone: '0086 571 88001234', email: 'info@qinghe.example' });
    await add({ name: '王芳', phone: '13800001234', email: 'wf@mail.example' });
    await add({ name: 'Wang Fang', email: 'WF@mail.example' });
    await add({ name: '王伟', phone: '13800001234' });
    await add({ name: 'Anna Schmidt', wechat: 'anna' });
  });
  afterAll(() => host.close());

  it('C41 finds who is entered twice however it is written, and how sure that is', async () => {
    expect(await found()).toEqual({
      counts: { sure: 2, likely: 0, possible: 1 },
      names: [
        ['sure', '杭州青禾茶业有限公司', '青禾茶業'],
        ['sure', '王芳', 'Wang Fang'],
        ['possible', '王芳', '王伟'],
      ],
    });
  });

  it('C41 counts the ways of a contact as its customer’s', async () => {
    await ask(host, 'saveContact', { customer: idOf('Anna Schmidt'), name: 'Tea Desk', phone: '13800009999' });
    await add({ name: 'A. Schmidt', phone: '138 0000 9999', wechat: 'Anna' });
    const { pairs } = await ask(host, 'duplicates', {});
    expect(pairs.find(({ sides: [first] }) => first.name === 'Anna Schmidt')).toMatchObject({
      band: 'sure',
      reasons: ['similar', 'phone', 'wechat'],
    });
  });

  it('A33 tells every hour of two with one phone, until a person says that they are two, and again once one has changed', async () => {
    const told = async () => {
      await runToEnd(host, 'hour');
      return rowsOf(host, 'findings')
        .filter(({ rule, status }) => rule === 'A33' && status === inLanguage(listTexts.finding_status.open, language))
        .map(({ row, field, message }) => [row, field, message]);
    };
    await add({ name: '李雷', phone: '13900005678' });
    await add({ name: 'Han Meimei', phone: '139 0000 5678' });
    const ids = [idOf('李雷'), idOf('Han Meimei')];
    const finding = [ids[1], columnName('customers', 'phone', language), inLanguage(auditTexts.A33, language)];
    const of = (findings: unknown[][]) => findings.filter(([row]) => row === ids[1]);
    const others = (await told()).filter(([row]) => row !== ids[1]);
    expect(of(await told())).toEqual([finding]);
    await ask(host, 'notDuplicate', { ids });
    expect(await told()).toEqual(others);
    await ask(host, 'updateCustomer', { id: ids[0], set: { name: '李磊' }, base: { name: '李雷' } });
    expect(of(await told())).toEqual([finding]);
    await ask(host, 'notDuplicate', { ids: [...ids].reverse() });
    expect(await told()).toEqual(others);
    await ask(host, 'notDuplicate', { ids, forget: true });
  });

  it('C41 remembers that two are no duplicates until one of them changes', async () => {
    const ids = [idOf('王芳'), idOf('王伟')];
    expect(await ask(host, 'notDuplicate', { ids })).toEqual({ pairs: 1 });
    expect((await found()).counts.possible).toBe(0);
    await ask(host, 'notDuplicate', { ids, forget: true });
    expect((await found()).counts.possible).toBe(1);
    await ask(host, 'notDuplicate', { ids: [...ids].reverse() });
    await ask(host, 'updateCustomer', { id: ids[1], set: { name: '王维' }, base: { name: '王伟' } });
    expect((await found()).counts.possible).toBe(1);
    expect(await replyTo(host, 'notDuplicate', { ids: [ids[0], 'C-NOBODY'] })).toMatchObject({ code: 'row-gone' });
  });

  it('C41 knows a person by a short name or with a remark, and a son from his father', async () => {
    await add({ name: 'Robert Hall', phone: '+44 113 496 0001' });
    await add({ name: 'Bob Hall', phone: '+44 113 496 0001' });
    await add({ name: 'Samuel Young', phone: '+44 113 496 0002' });
    await add({ name: 'Samuel Young Jr.', phone: '+44 113 496 0002' });
    await add({ name: '李强', phone: '13700001234', city: '杭州' });
    await add({ name: '李强（采购）', phone: '13700001243', city: '杭州' });
    const { names } = await found();
    const about = (name: string) => names.filter((pair) => pair.includes(name));
    expect([...about('Bob Hall'), ...about('Samuel Young'), ...about('李强')]).toEqual([
      ['sure', 'Robert Hall', 'Bob Hall'],
      ['likely', 'Samuel Young', 'Samuel Young Jr.'],
      ['sure', '李强', '李强（采购）'],
    ]);
  });
});
