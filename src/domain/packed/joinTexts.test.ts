import { expect, it } from '@jest/globals';
import { joinTexts } from './joinTexts.ts';
import { splitTexts } from './splitTexts.ts';

it('puts together what the build took apart', () => {
  const texts = {
    name: { zh: '客户', en: 'Customers' },
    aliases: ['线索', 'lead', ''],
    half: { zh: '只有中文' },
    order: [
      { zh: '一', en: 'one', n: 1 },
      { isShown: true, since: null },
    ],
    nested: { deep: { zh: '二', en: 'two' } },
  };
  expect(joinTexts(splitTexts(texts))).toEqual(texts);
});
