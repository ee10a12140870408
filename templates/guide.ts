import type { Bilingual } from '../src/schema/language.ts';

/** What the schema asks of a column, as rules of the standards page. */
export const guideTexts = {
  required: { zh: '必填', en: 'must be filled' },
  oneOf: { zh: '这几项至少填一项：{labels}', en: 'at least one of these: {labels}' },
  length: { zh: '最多 {max} 字', en: 'at most {max} characters' },
  range: { zh: '{min} 到 {max}', en: '{min} to {max}' },
  least: { zh: '不小于 {min}', en: '{min} or more' },
  choice: { zh: '从选项中选：{labels}', en: 'one of: {labels}' },
  person: { zh: '“团队”中的姓名', en: 'a name from Team' },
  tags: { zh: '“标签”表中的标签，用逗号隔开', en: 'tags of the catalogue, joined by commas' },
  day: { zh: '日期，如 2026-03-05', en: 'a date, such as 2026-03-05' },
  money: { zh: '金额，如 1,200.00', en: 'an amount, such as 1,200.00' },
  email: { zh: '完整邮箱，如 name@qinghe.example', en: 'a full address, such as name@paper.example' },
  phone: { zh: '5 到 15 位数字，可带国家代码', en: '5 to 15 digits, a country code is welcome' },
  url: { zh: '以 http:// 或 https:// 开头', en: 'begins with http:// or https://' },
  link: { zh: '另一行的编号', en: 'the ID of another row' },
  computed: { zh: '由系统写入，不用填', en: 'written by the product' },
} as const satisfies Record<string, Bilingual>;
