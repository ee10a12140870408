import { describe, expect, it } from '@jest/globals';
import { parseArguments, wordsNamed } from './arguments.ts';

const known = { options: ['as', 'map'], flags: ['dry-run'] };

describe('parseArguments', () => {
  it('takes words, options with their values and flags, in any order', () => {
    const { words, options, flags } = parseArguments(
      ['--dry-run', 'DIR', '--as', 'a@b.c', '--map=a=b', '--', '--x'],
      known,
    );
    expect(words).toEqual(['DIR', '--x']);
    expect(options).toEqual({ as: 'a@b.c', map: 'a=b' });
    expect([...flags]).toEqual(['dry-run']);
  });

  it.each([
    [['--as'], '--as needs a value.'],
    [['--dry-run=no'], '--dry-run takes no value.'],
    [['--speed'], 'Unknown option --speed. Known: --as, --map, --dry-run'],
  ])('refuses %j with a sentence', (typed, sentence) => {
    expect(() => parseArguments(typed, known)).toThrow(sentence);
  });

  it('says where a command has no options at all', () => {
    expect(() => parseArguments(['--speed'], { options: [], flags: [] })).toThrow('This command has no options.');
  });
});

describe('wordsNamed', () => {
  it('names the word that is missing or left over', () => {
    expect(() => wordsNamed(['a'], ['DIR', 'FILE'], 'usage')).toThrow('FILE is missing');
    expect(() => wordsNamed(['a', 'b'], ['DIR'], 'usage')).toThrow('"b" is one word too many');
  });
});
