import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { settingDefinitions } from '../../src/schema/settings.ts';
import { mostCells } from '../../src/services/common/mostCells.ts';

const read = (file: string) => readFileSync(path.resolve(__dirname, '../..', file), 'utf8');
const page = read('docs/choosing.md');
const cases = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the page that helps to choose', () => {
  it('C11 names at least five cases for leaving us, in both languages', () => {
    expect(cases.length).toBeGreaterThanOrEqual(5);
    for (const [, when, limit, then] of cases) {
      expect(when).toMatch(/[a-z] · .*\p{Script=Han}/u);
      expect(limit).toMatch(/ · .*\p{Script=Han}/u);
      expect(then).not.toBe('');
    }
  });

  it('C11 gives limits in numbers, and ours are those of the product', () => {
    expect(cases.filter(([, , limit]) => /\d/.test(limit ?? '')).length).toBeGreaterThanOrEqual(5);
    expect(page).toContain(`${mostCells / 1e6} million cells`);
    expect(page).toContain(`${settingDefinitions.undo_days.fallback} days to undo`);
    // the largest book that the bench measures
    const sizes = read('docs/bench.md')
      .match(/^\| install +\| +([\d,]+)/gm)
      ?.map((line) => line.split('|')[2]?.trim());
    expect(page).toContain(`${sizes?.at(-1)} customers`);
  });

  it.each(['README.md', 'README.zh-CN.md'])('C11 is linked from %s', (readme) => {
    expect(read(readme)).toContain('(docs/choosing.md)');
  });
});
