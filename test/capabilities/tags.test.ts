import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { simplifierOf } from '../../src/domain/keys/simplifierOf.ts';
import { readingsIn } from '../../src/domain/search/readings.ts';
import { searcher } from '../../src/domain/search/searcher.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { starterTags } from '../../templates/tags.ts';
import { aHost, ask, languages, pictureOf, replyTo, rowOf, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  let ids: string[];
  const label = (english: string) => {
    const tag = starterTags.find(({ en }) => en === english);
    if (!tag) throw new Error(`no starter tag ${english}`);
    return inLanguage(tag, language);
  };
  const tagsOf = () => ids.map((id) => rowOf(host, 'customers', id)?.tags ?? null);

  beforeAll(async () => {
    host = await aHost(language);
    ids = [];
    for (const [index, name] of ['Quillmoor Paper', 'Harbour Bakery', 'Lakeside Tea'].entries()) {
      ids.push((await ask(host, 'addCustomer', { name, phone: `1380000000${index}` })).id);
    }
  });
  afterAll(() => host.close());

  it('C55 renames a tag in all rows as one operation, and takes it back as one', async () => {
    await ask(host, 'setTags', { ids: ids.slice(0, 2), add: [label('Frequent')] });
    await ask(host, 'setTags', { ids, add: [label('Large orders')] });
    const before = tagsOf();
    const tag = rowsOf(host, 'tags').find(({ en }) => en === 'Frequent');
    const renamed = await ask(
      host,
      'saveTag',
      { id: tag?.id, zh: '老主顾', en: 'Regular', dim: 'behaviour', color: 'blue' },
      { op: 'Z-C55RENAME1' },
    );
    const fresh = language === 'en' ? 'Regular' : '老主顾';
    expect(renamed).toEqual({ id: tag?.id, renamed: 2 });
    expect(tagsOf()).toEqual([
      `${fresh}, ${label('Large orders')}`,
      `${fresh}, ${label('Large orders')}`,
      label('Large orders'),
    ]);
    const operations = rowsOf(host, 'changes').filter(({ new: text }) => String(text).includes(fresh));
    expect(new Set(operations.map(({ op }) => op))).toEqual(new Set(['Z-C55RENAME1']));
    expect(await ask(host, 'undo', { id: 'Z-C55RENAME1' })).toMatchObject({ restored: 3, kept: [] });
    expect(tagsOf()).toEqual(before);
    expect(rowsOf(host, 'tags').find(({ id }) => id === tag?.id)).toMatchObject({ zh: '常客', en: 'Frequent' });
  });

  it('C55 adds a tag that can be given at once, and refuses one that is not in the catalogue', async () => {
    await ask(host, 'saveTag', { zh: '展会客户', en: 'Met-at-fair', dim: 'behaviour' });
    const fresh = language === 'en' ? 'Met-at-fair' : '展会客户';
    await ask(host, 'setTags', { ids: ids.slice(2), add: [fresh] });
    expect(tagsOf()[2]).toContain(fresh);
    const before = pictureOf(host);
    expect(await replyTo(host, 'setTags', { ids, add: ['Unheard of'] })).toMatchObject({
      ok: false,
      code: 'unknown-tag',
    });
    expect(await replyTo(host, 'saveTag', { zh: null, en: 'a, b', dim: 'risk' })).toMatchObject({
      code: 'tag-separator',
    });
    expect(pictureOf(host)).toEqual(before);
  });

  it('C56 finds by tags of two dimensions those who carry both', async () => {
    await ask(host, 'setTags', { ids: ids.slice(0, 2), add: [label('Frequent')] });
    await ask(host, 'setTags', { ids: ids.slice(1), add: [label('On-site')] });
    const { lines } = await ask(host, 'searchIndex', {});
    const find = searcher(lines, readingsIn(''), simplifierOf(''));
    const names = (text: string) =>
      find(text, 10)
        .lines.map(({ name }) => name)
        .sort();
    expect(names(label('Frequent'))).toEqual(['Harbour Bakery', 'Quillmoor Paper']);
    expect(names(label('On-site'))).toEqual(['Harbour Bakery', 'Lakeside Tea']);
    expect(names(`${label('Frequent')} ${label('On-site')}`)).toEqual(['Harbour Bakery']);
  });

  it('C56 offers every tag with its dimension', async () => {
    const { tags } = await ask(host, 'open', {});
    expect(new Set(tags.map(({ dim }) => dim))).toEqual(
      new Set(['behaviour', 'interest', 'transaction', 'service', 'risk']),
    );
  });
});
