import { expect, it } from '@jest/globals';
import { nameWords } from '../../../templates/nameWords.ts';
import { syllables } from '../../../templates/pinyin.generated.ts';
import { simplified } from '../keys/simplified.ts';
import { readingsIn } from '../search/readings.ts';
import { compareNames } from './compareNames.ts';
import { nameFormOf } from './nameForm.ts';
import { nameTools } from './nameWords.ts';

const tools = nameTools(nameWords, simplified, readingsIn(syllables));
const known = { readingsOf: tools.readingsOf, isKnownWord: (word: string) => ['maria', 'marta'].includes(word) };
const formOf = (name: string) => nameFormOf(name, { type: null, places: ['杭州'] }, tools);

it.each([
  ['杭州青禾茶业有限公司', '杭州青禾茶業有限責任公司', 'equal'],
  ['青禾（杭州）茶业有限公司', '杭州市青禾茶业', 'equal'],
  ['青禾茶业', '杭州青禾茶业有限公司', 'variant'],
  ['青禾茶业', '青和茶叶', 'variant'],
  ['青禾茶业', 'Qinghe Chaye Co., Ltd.', 'variant'],
  ['青禾茶业', '青禾茶', 'slip'],
  ['华联超市', '华润超市', 'near'],
  ['青禾', '青禾茶业', 'part'],
  ['青禾茶业', 'Qinghe Tea', 'part'],
  ['上海青禾茶业', '北京青禾茶业', 'other'],
  ['青禾茶业有限公司', '青禾茶业有限公司上海分公司', 'other'],
  ['青禾茶业有限公司上海分公司', '青禾茶业上海分公司', 'equal'],
  ['青禾茶业有限公司上海分公司', '青禾茶业有限公司北京分公司', 'other'],
  ['青禾第1分店', '青禾第2分店', 'other'],
  ['王芳', '王 芳女士', 'equal'],
  ['王芳', '王方', 'variant'],
  ['王芳', '芳王', 'variant'],
  ['王小明', 'Xiaoming Wang', 'variant'],
  ['王小明', 'Wang Xiao Ming', 'variant'],
  ['王芳', '王经理', 'part'],
  ['王芳', '王芳（采购）', 'equal'],
  ['王芳', '王芳-客户', 'equal'],
  ['王芳', '小王', 'part'],
  ['青禾茶业有限公司', '青禾茶业有限公司采购部', 'equal'],
  ['王小明', '王小红', 'near'],
  ['王芳', '王伟', 'other'],
  ['Anna Schmidt', 'SCHMIDT, Anna', 'equal'],
  ['Jürgen Müller', 'Juergen Mueller', 'equal'],
  ['John Smith', 'Jon Smith', 'variant'],
  ['Anna Schmidt', 'Anna Maria Schmidt', 'variant'],
  ['Robert Hall', 'Bob Hall', 'equal'],
  ['Robert Hall', 'Robert Hall Jr.', 'part'],
  ['Robert Hall Sr.', 'Robert Hall Jr.', 'other'],
  ['Anna Schmidt', 'A. Schmidt', 'part'],
  ['Maria Rossi', 'Marta Rossi', 'near'],
  ['Mario Rossi', 'Maria Rossi', 'near'],
  ['Anna Schmidt', 'Peter Schmidt', 'other'],
  ['Quillmoor Paper Ltd', 'The Quillmoor Paper Limited', 'equal'],
  ['Quillmoor Paper GmbH', 'Quillmor Paper GmbH', 'slip'],
  ['Quillmoor Paper GmbH', 'Quillmoor Paper Inc.', 'slip'],
  ['Quillmoor Paper Leeds Ltd', 'Quillmoor Paper Berlin Ltd', 'other'],
  ['Store 12 Ltd', 'Store 13 Ltd', 'other'],
  ['青禾茶业', 'Quillmoor Paper', 'none'],
] as const)('compares %s with %s: %s', (a, b, level) => {
  expect(compareNames(formOf(a), formOf(b), known)).toBe(level);
  expect(compareNames(formOf(b), formOf(a), known)).toBe(level);
});
