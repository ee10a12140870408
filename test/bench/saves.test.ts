import { expect, it } from '@jest/globals';
import { aHost, ask } from '../capabilities/workbook.ts';

it('a save reads the properties once, and that under the lock', async () => {
  const host = await aHost('en');
  await ask(host, 'addCustomer', { name: 'Quillmoor Paper', wechat: 'quill' });
  const seen: string[] = [];
  host.comeBetween(({ member }) => {
    if (member === 'getProperties' || member === 'tryLock') seen.push(member);
  });
  await ask(host, 'addCustomer', { name: 'Fennick Bindery', wechat: 'fennick' });
  host.comeBetween(null);
  expect(seen).toEqual(['tryLock', 'getProperties']);
  await host.close();
});
