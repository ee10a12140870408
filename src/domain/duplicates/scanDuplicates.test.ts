import { describe, expect, it } from '@jest/globals';
import { nameWords } from '../../../templates/nameWords.ts';
import { syllables } from '../../../templates/pinyin.generated.ts';
import { simplified } from '../keys/simplified.ts';
import { readingsIn } from '../search/readings.ts';
import type { DuplicateCells } from './duplicateRecord.ts';
import { nameTools } from './nameWords.ts';
import { scanDuplicates } from './scanDuplicates.ts';

const tools = nameTools(nameWords, simplified, readingsIn(syllables));
const aRow = (cells: Partial<DuplicateCells>): DuplicateCells => ({
  ...{ id: 'C-1', name: '王芳', type: 'individual', company: null, phones: [], emails: [], wechats: [], contacts: [] },
  ...{ province: null, city: null, address: null, website: null, birthday: null, extCode: null },
  ...cells,
});
const firm = { name: '青禾茶业有限公司', type: 'company' };
const bandOf = (...rows: Partial<DuplicateCells>[]) => scanDuplicates(rows.map(aRow), 'CN', tools)[0]?.band ?? null;

describe('scanDuplicates', () => {
  it.each<[string, string | null, Partial<DuplicateCells>, Partial<DuplicateCells>]>([
    ['a person by name and phone', 'sure', { phones: ['13800001234'] }, { phones: ['+86 138 0000 1234'] }],
    [
      'a person by the sound of the name and mail',
      'sure',
      { emails: ['wf@qq.com'] },
      { name: '王方', emails: ['WF@qq.com'] },
    ],
    ['namesakes', 'possible', {}, {}],
    ['namesakes with two phones', null, { phones: ['13800001234'] }, { phones: ['13900005678'] }],
    ['a family with one phone', 'possible', { phones: ['13800001234'] }, { name: '王伟', phones: ['13800001234'] }],
    [
      'a namesake with another birthday',
      'likely',
      { phones: ['13800001234'], birthday: '1980-01-02' },
      { phones: ['13800001234'], birthday: '1991-11-30' },
    ],
    ['a firm by name and city', 'sure', { ...firm, city: '杭州' }, { ...firm, name: '青禾茶業', city: 'Hangzhou' }],
    [
      'a person whose number has two digits exchanged',
      'sure',
      { city: '杭州', phones: ['13800001234'] },
      { city: '杭州', phones: ['13800001243'] },
    ],
    [
      'a firm that kept its phone and went to another city',
      'sure',
      { ...firm, city: '杭州', phones: ['13800001234'] },
      { ...firm, city: '成都', phones: ['13800001234'] },
    ],
    [
      'a father and his son with one phone',
      'likely',
      { name: 'Robert Hall', city: 'Leeds', phones: ['+441130001234'] },
      { name: 'Robert Hall Jr.', city: 'Leeds', phones: ['+441130001234'] },
    ],
    ['firms of one name in two cities', 'possible', { ...firm, city: '杭州' }, { ...firm, city: '成都' }],
    [
      'a firm and its branch with its phone',
      'likely',
      { ...firm, phones: ['057188001234'], emails: ['info@qinghe.cn'] },
      { ...firm, name: '青禾茶业有限公司上海分公司', phones: ['057188001234'], emails: ['info@qinghe.cn'] },
    ],
    [
      'a firm and the person who is its contact',
      'likely',
      { ...firm, contacts: ['王芳'], phones: ['13800001234'] },
      { company: '青禾茶业', phones: ['13800001234'] },
    ],
    ['strangers', null, { phones: ['13800001234'] }, { name: '李强', phones: ['13900005678'] }],
  ])('puts %s into the band %s', (_who, band, one, other) => {
    expect(bandOf(one, other)).toBe(band);
  });

  it('takes the phone of many names for a switchboard', () => {
    const phones = ['057188001234'];
    const others = ['李强', '张敏', '赵磊'].map((name) => ({ name, phones }));
    expect(scanDuplicates([{ phones }, ...others].map(aRow), 'CN', tools)).toEqual([]);
    expect(bandOf({ phones }, { phones }, ...others)).toBe('likely');
  });

  it('names what the two share, and their places', () => {
    const [found] = scanDuplicates(
      [{ name: '李强' }, { city: '杭州', phones: ['13800001234'] }, { city: '杭州市', phones: ['13800001234'] }].map(
        aRow,
      ),
      'CN',
      tools,
    );
    expect(found).toMatchObject({ pair: [1, 2], reasons: ['name', 'phone', 'city'] });
  });

  it('does not mind in which order the rows stand', () => {
    const rows = ['王芳', '王方', '王小明', '李强'].map((name) => aRow({ name, phones: ['13800001234'] }));
    const bands = (list: DuplicateCells[]) => scanDuplicates(list, 'CN', tools).map(({ score, band }) => [score, band]);
    expect(bands([...rows].reverse())).toEqual(bands(rows));
  });
});
