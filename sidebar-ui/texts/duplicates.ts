import type { DuplicateBand, PairReason } from '../../src/contract/duplicates.ts';
import type { Bilingual } from '../../src/schema/language.ts';

export const duplicateTexts = {
  scanning: { zh: '正在比较全部客户…', en: 'Comparing all customers…' },
  none: { zh: '比较了 {n} 位客户，没有发现重复', en: 'Compared {n} customers; no duplicates found' },
  found: { zh: '比较了 {n} 位客户', en: 'Compared {n} customers' },
  shown: { zh: '显示最可能的 {n} 对', en: 'The surest {n} pairs are shown' },
  compare: { zh: '对照并合并', en: 'Compare and merge' },
  notSame: { zh: '不是重复', en: 'Not a duplicate' },
  remembered: { zh: '已记住：不是重复', en: 'Remembered: not a duplicate' },
  merged: { zh: '已合并，{n} 行已转移', en: 'Merged; {n} {n|row|rows} moved' },
  review: { zh: '合并成一位客户', en: 'Make them one customer' },
  stays: { zh: '保留（先录入）', en: 'Stays (entered first)' },
  goes: { zh: '并入', en: 'Merged into it' },
  field: { zh: '字段', en: 'Field' },
  differing: { zh: '内容不同的字段：选要保留的值', en: 'Fields that differ: choose the value to keep' },
  alike: {
    zh: '其余 {n} 个字段相同或只有一边填写，自动保留',
    en: '{n} more fields agree or are filled on one side; kept as they are',
  },
  moves: { zh: '其他表的 {n} 行会转移过来', en: '{n} {n|row|rows} of other tabs will move' },
  otherReach: {
    zh: '没有选中的电话和邮箱会保留：企业记为联系人，个人写进备注',
    en: 'A phone or address not chosen is kept: as a contact of a firm, in the note of a person',
  },
  owners: { zh: '两位客户的负责人不同：{names}', en: 'They have different owners: {names}' },
  merge: { zh: '合并', en: 'Merge' },
} as const satisfies Record<string, Bilingual>;

export const bandTexts = {
  sure: { zh: '确定', en: 'Sure' },
  likely: { zh: '很可能', en: 'Likely' },
  possible: { zh: '可能', en: 'Possible' },
} as const satisfies Record<DuplicateBand, Bilingual>;

export const pairReasonTexts = {
  phone: { zh: '电话相同', en: 'same phone' },
  email: { zh: '邮箱相同', en: 'same mail' },
  wechat: { zh: '微信相同', en: 'same WeChat' },
  code: { zh: '外部编号相同', en: 'same external code' },
  name: { zh: '名称相同', en: 'same name' },
  similar: { zh: '名称相近', en: 'similar name' },
  company: { zh: '公司相同', en: 'same company' },
  contact: { zh: '联系人相同', en: 'same contact' },
  birthday: { zh: '生日相同', en: 'same birthday' },
  address: { zh: '地址相同', en: 'same address' },
  host: { zh: '域名相同', en: 'same web domain' },
  city: { zh: '城市相同', en: 'same city' },
} as const satisfies Record<PairReason, Bilingual>;

/** Why a value is the better one. */
export const choiceTexts = {
  kept: { zh: '先录入的', en: 'entered first' },
  fuller: { zh: '更完整', en: 'says more' },
  united: { zh: '两边合在一起', en: 'both together' },
} as const satisfies Record<string, Bilingual>;
