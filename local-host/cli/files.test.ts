import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readBytes, writeFile } from './files.ts';

describe('files named at the command line', () => {
  it.each([
    [path.join(tmpdir(), 'no-such-file.csv'), 'There is no file or folder'],
    [tmpdir(), 'is a folder, not a file.'],
    [path.join(__filename, 'x.csv'), 'There is no folder'],
  ])('%s is answered with a sentence', (file, sentence) => {
    expect(() => readBytes(file)).toThrow(sentence);
    if (!sentence.includes('file or folder')) expect(() => writeFile(file, '')).toThrow(sentence);
  });
});
