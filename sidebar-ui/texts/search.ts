import type { FoundBy } from '../../src/domain/search/searcher.ts';
import type { Bilingual } from '../../src/schema/language.ts';

export const searchTexts = {
  found: { zh: '{n} 位客户', en: '{n} {n|customer|customers}' },
  shown: { zh: '共 {n} 位，显示前 {shown} 位', en: '{shown} of {n} shown' },
  nothing: { zh: '没有找到“{text}”', en: 'Nothing found for “{text}”' },
  tagAll: { zh: '给这 {n} 位加标签', en: 'Tag all {n}' },
  add: { zh: '新增“{text}”', en: 'Add “{text}”' },
  near: { zh: '您是不是要找', en: 'Did you mean' },
  notesHow: {
    zh: '在备注和自己加的列中查找：输入文字',
    en: 'Searches the notes and the columns that you added: type what stands in one',
  },
  filter: { zh: '筛选', en: 'Filter' },
  archived: { zh: '已归档', en: 'Archived' },
  all: { zh: '全部客户', en: 'All customers' },
  pick: { zh: '客户', en: 'Customer' },
  pickHint: { zh: '输入名称、拼音或电话尾号', en: 'Name or end of a phone number' },
  choose: { zh: '打开或查找一位客户', en: 'Open a customer, or search for one' },
  chooseHow: {
    zh: '在上方搜索，或按 S 取表格中所选的行',
    en: 'Search above, or press S for the row selected in the sheet',
  },
  selectedRow: { zh: '打开所选行', en: 'Open the selected row' },
  noSelection: { zh: '所选的行不属于任何客户', en: 'The selected row belongs to no customer' },
} as const satisfies Record<string, Bilingual>;

export const foundByTexts = {
  name: { zh: '名称', en: 'Name' },
  contact: { zh: '联系人', en: 'Contact' },
  code: { zh: '电话、邮箱、编号', en: 'Phone, mail, ID' },
  label: { zh: '标签、负责人、城市', en: 'Tag, owner, city' },
  archived: { zh: '已归档', en: 'Archived' },
} as const satisfies Record<FoundBy, Bilingual>;
