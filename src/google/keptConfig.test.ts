import { describe, expect, it } from '@jest/globals';
import type { Config } from '../ports.ts';
import type { Language } from '../schema/language.ts';
import { readConfig } from './config.ts';
import { configOfKept, keptText } from './keptConfig.ts';

const shipped = (userLanguage: Language): Config =>
  readConfig({
    store: { get: () => null } as never,
    now: () => 0,
    installed: () => false,
    readRows: () => [],
    timeZone: 'Asia/Shanghai',
    userLanguage,
  });
const [list, otherList] = Object.keys(shipped('en').lists) as (keyof Config['lists'])[];

describe('the kept config', () => {
  it.each(['zh-CN', 'en'] as const)('gives back what somebody changed, and what ships (%s)', (language) => {
    const config: Config = {
      ...shipped(language),
      settings: { ...shipped(language).settings, today_max: 77 },
      lists: { ...shipped(language).lists, [list!]: [{ key: 'tea', zh: '茶', en: 'Tea', active: true, aliases: [] }] },
      unreadable: [{ key: 'today_max', value: '七' }],
    };
    const text = keptText(config, shipped(language), 50_000)!;
    expect(configOfKept(text, shipped)).toEqual(config);
    expect(text).not.toContain(`"${otherList}"`);
    expect(text).toMatch(/^[ -~]*$/);
  });

  it('is compressed where it would not fit, and not kept where that does not fit either', () => {
    const tags = Array.from({ length: 300 }, (_, index) => ({ id: `G-${index}`, zh: '常客', en: 'Frequent' }));
    const config = { ...shipped('en'), tags: tags as unknown as Config['tags'] };
    const text = keptText(config, shipped('en'), 5_000)!;
    expect(text.length).toBeLessThanOrEqual(5_000);
    expect(configOfKept(text, shipped)).toEqual(config);
    expect(keptText(config, shipped('en'), 500)).toBeNull();
  });
});
