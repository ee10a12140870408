import { expect, it } from '@jest/globals';
import { nameKey } from './nameKey.ts';
import { simplified } from './simplified.ts';

it.each([
  ['杭州青禾茶业有限公司', '杭州青禾茶业'],
  ['杭州青禾茶業有限責任公司', '杭州青禾茶业'],
  ['青禾集团股份有限公司', '青禾'],
  ['青禾（杭州）茶业 有限公司', '青禾杭州茶业'],
  ['ＱＩＮＧＨＥ Tea', 'qinghetea'],
  ['Quillmoor Paper Co., Ltd.', 'quillmoorpaper'],
  ['Quillmoor Paper, Inc', 'quillmoorpaper'],
  ['Brackwater GmbH', 'brackwater'],
  ['Zinc', 'zinc'],
  ['公司', '公司'],
  ['Ltd', 'ltd'],
  ["O'Hara & Sons", 'oharasons'],
])('compares %s as %s', (name, key) => {
  expect(nameKey(name, simplified)).toBe(key);
});
