import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { starterTags } from '../../templates/tags.ts';
import { typeHistories } from './histories.ts';
import { aHost, ask, inOneLanguage, ivy, languages, pictureOf, replyTo, rowsOf, tom } from './workbook.ts';

const names = ['Quillmoor Paper', 'Harbour Bakery', 'Lakeside Tea'];

describe.each(languages)('%s', (language) => {
  const once = inOneLanguage(language);
  let host: Host;
  let ids: Record<string, string>;
  const say = (zh: string, en: string) => inLanguage({ zh, en }, language);
  const idOf = (english: string) => String(rowsOf(host, 'tags').find(({ en }) => en === english)?.id);
  const label = (english: string) => inLanguage(starterTags.find(({ en }) => en === english)!, language);
  const tagsOf = (name: string) => rowsOf(host, 'customers').find((row) => row.name === name)?.tags ?? null;
  const give = (tag: string, ...to: string[]) => ask(host, 'setTags', { ids: to.map((name) => ids[name]), add: [tag] });
  const formOf = async (english: string) => {
    const { tags } = await ask(host, 'tagCatalogue', {});
    const { zh, en, dim, color, exclusive, active, rule, note } = tags.find((tag) => tag.en === english)!;
    return { zh, en, dim, color, exclusive, active, rule: rule ?? '', note: note ?? '' };
  };
  const lineOf = async (id: string) => (await ask(host, 'tagCatalogue', {})).tags.find((tag) => tag.id === id);

  beforeAll(async () => {
    host = await aHost(language);
    ids = typeHistories(host, [
      { name: 'Quillmoor Paper', orderedAgo: [400, 200, 20] },
      { name: 'Harbour Bakery', orderedAgo: [30] },
      { name: 'Lakeside Tea', orderedAgo: [] },
    ]);
  });
  afterAll(() => host.close());

  once('C55 opens from the menu, and from the sidebar at the part that was chosen', async () => {
    const shown = () => host.view(ivy).dialog?.content ?? '';
    expect((await host.menuClick(ivy, 'showManage')).error).toBeNull();
    expect(shown()).toContain('"at":"tags"');
    await host.menuClick(ivy, 'showTagRows');
    expect(shown()).toContain('"at":"tagRows"');
    await host.call(ivy, 'showManage', ['ids:C-1,</script>']);
    expect(shown()).toContain('"at":"ids:C-1,\\u003c/script>"');
  });

  it('C55 lists every tag with how many wear it', async () => {
    await give(label('Frequent'), 'Quillmoor Paper', 'Harbour Bakery');
    await give(label('Large orders'), 'Harbour Bakery');
    expect(await lineOf(idOf('Frequent'))).toMatchObject({ label: label('Frequent'), customers: 2, zh: '常客' });
    expect(await lineOf(idOf('On-site'))).toMatchObject({ customers: 0 });
  });

  it('C55 merges one tag into another; undone, each has the former tags and who was tagged since keeps the other', async () => {
    const [from, into] = [idOf('Frequent'), idOf('Large orders')];
    const before = names.map(tagsOf);
    const merged = await ask(host, 'mergeTags', { id: from, into }, { op: 'Z-C55MERGE' });
    expect(merged).toEqual({ id: into, customers: 2 });
    expect(names.map(tagsOf)).toEqual([label('Large orders'), label('Large orders'), null]);
    expect(await lineOf(from)).toBeUndefined();
    await give(label('Large orders'), 'Lakeside Tea');
    expect(await ask(host, 'undo', { id: 'Z-C55MERGE' })).toMatchObject({ kept: [] });
    expect(names.map(tagsOf)).toEqual([...before.slice(0, 2), label('Large orders')]);
    expect(await lineOf(from)).toMatchObject({ customers: 2 });
  });

  it('C55 tells the new name to who renames a tag that somebody has just renamed', async () => {
    const [id, base] = [idOf('On-site'), await formOf('On-site')];
    await ask(host, 'saveTag', { id, ...base, zh: '到店', en: 'In store', base }, { as: tom });
    const mine = { ...base, zh: '门店', en: 'At the shop' };
    const reply = await replyTo(host, 'saveTag', { id, ...mine, base });
    expect(reply).toMatchObject({ code: 'tag-renamed', details: { zh: '到店', en: 'In store' } });
    expect(!reply.ok && reply.message).toContain(
      say('Tom刚把这个标签改名为“到店”', 'Tom has just renamed this tag to “In store”'),
    );
    await ask(host, 'saveTag', { id, ...mine, base: { ...base, zh: '到店', en: 'In store' } });
    expect(await lineOf(id)).toMatchObject({ zh: '门店', en: 'At the shop' });
  });

  once('C55 keeps what a colleague changed in another field of the tag', async () => {
    const [id, base] = [idOf('Custom work'), await formOf('Custom work')];
    await ask(host, 'saveTag', { id, ...base, dim: 'service', base }, { as: tom });
    await ask(host, 'saveTag', { id, ...base, note: 'Made to measure', base });
    expect(await lineOf(id)).toMatchObject({ dim: 'service', note: 'Made to measure' });
  });

  it('C55 names the tag that has the label already, in either language', async () => {
    const before = pictureOf(host);
    for (const twin of [
      { zh: '常客', en: null },
      { zh: null, en: 'frequent' },
    ]) {
      const reply = await replyTo(host, 'saveTag', { ...twin, dim: 'risk' });
      expect(reply).toMatchObject({ code: 'tag-exists', details: { id: idOf('Frequent') } });
    }
    expect(pictureOf(host)).toEqual(before);
  });

  it('C55 deletes a tag that nobody wears, and no other', async () => {
    const used = await replyTo(host, 'deleteTag', { id: idOf('Frequent') });
    expect(used).toMatchObject({ code: 'tag-used' });
    expect(!used.ok && used.message).toContain(say('还有 2 位客户', '2 customers still have'));
    const { id } = await ask(host, 'saveTag', { zh: '临时', en: 'Passing', dim: 'risk' });
    await ask(host, 'deleteTag', { id }, { op: 'Z-C55DELETE' });
    expect(await lineOf(id)).toBeUndefined();
    await ask(host, 'undo', { id: 'Z-C55DELETE' });
    expect(await lineOf(id)).toMatchObject({ en: 'Passing' });
  });

  it('C55 writes the new name into the rules that name the tag', async () => {
    const ruled = {
      zh: '连带',
      en: 'Follows',
      dim: 'behaviour',
      rule: `tags contains "${label('Frequent')}" and owed empty`,
    };
    const { id } = await ask(host, 'saveTag', ruled);
    await ask(
      host,
      'saveTag',
      { id: idOf('Frequent'), zh: '老客', en: 'Regulars', dim: 'behaviour' },
      { op: 'Z-C55RULES' },
    );
    expect((await lineOf(id))?.rule).toBe(`tags contains "${say('老客', 'Regulars')}" and owed empty`);
    await ask(host, 'undo', { id: 'Z-C55RULES' });
    expect((await lineOf(id))?.rule).toBe(ruled.rule);
  });

  once('C57 counts for whom a rule holds now, and shows it in groups', async () => {
    await ask(host, 'runNow', { what: 'night' });
    expect(await ask(host, 'tryTagRule', { rule: 'orders_n >= 2 or revenue > 50 and orders_n = 1' })).toEqual({
      customers: 2,
      groups: [
        [{ field: 'orders_n', op: '>=', values: ['2'] }],
        [
          { field: 'revenue', op: '>', values: ['50'] },
          { field: 'orders_n', op: '=', values: ['1'] },
        ],
      ],
    });
    expect(await ask(host, 'tryTagRule', { rule: 'not orders_n >= 2' })).toEqual({ customers: 2, groups: null });
    expect(await ask(host, 'tryTagRule', { rule: 'pay_overdue = true' })).toMatchObject({ customers: 0 });
  });

  it('C57 says where a rule stops making sense and what belongs there', async () => {
    const before = pictureOf(host);
    const messageOf = async (rule: string) => {
      const reply = await replyTo(host, 'tryTagRule', { rule });
      return reply.ok ? null : reply.fields?.rule?.message;
    };
    expect(await messageOf('orders_n >= many')).toBe(
      say(
        '第 13 个字符“orders_n >= ▸many”处应是一个数字（购买次数）',
        'At sign 13 (“orders_n >= ▸many”) a number is needed for Orders',
      ),
    );
    expect(await messageOf('tier = gold')).toContain(say('VIP客户', 'VIP'));
    const saving = await replyTo(host, 'saveTag', { zh: '错', en: 'Wrong', dim: 'risk', rule: 'orders_n 3' });
    expect(saving).toMatchObject({ code: 'invalid', fields: { rule: { code: 'rule-comparison' } } });
    expect(pictureOf(host)).toEqual(before);
  });

  it('C57 tells who gave a tag, and that a rule did', async () => {
    const { id } = await ask(host, 'saveTag', {
      zh: '回头客',
      en: 'Came back',
      dim: 'behaviour',
      rule: 'orders_n >= 3',
    });
    await ask(host, 'runNow', { what: 'night' });
    await ask(host, 'setTags', { ids: [ids['Lakeside Tea']], add: [say('回头客', 'Came back')] }, { as: tom });
    const { events } = await ask(host, 'tagHistory', { id });
    expect(events.map(({ name, by, byRule, given }) => ({ name, by, byRule, given }))).toEqual([
      { name: 'Lakeside Tea', by: 'Tom', byRule: false, given: true },
      { name: 'Quillmoor Paper', by: '', byRule: true, given: true },
    ]);
  });
});
