import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

function filesIn(folder: string, suffix: RegExp): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && suffix.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** A source without its comments, so that prose may name what code may not. */
const codeOf = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|(^|[^:'"])\/\/.*$/gm, '$1');

describe('the README', () => {
  it.each(['README.md', 'README.zh-CN.md'])('names only commands that exist: %s', (file) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(file).matchAll(/npm (?:run (?:-s )?)?([a-z][\w:]*)/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'])('links only to files that exist: %s', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(path.join(root, link)))).toEqual([]);
  });
});

describe('the add-on', () => {
  it('names a Google service in src/google and in the entrypoints only', () => {
    const google =
      /\b(SpreadsheetApp|Charts|PropertiesService|CacheService|LockService|MailApp|Session|Utilities|ScriptApp|HtmlService|Logger)\b/;
    const outside = filesIn('src', /\.ts$/).filter((file) => !/^src\/(google|entrypoints)\//.test(file));
    expect(outside.filter((file) => google.test(codeOf(file)))).toEqual([]);
  });

  it('keeps Chinese words out of services, adapters and entrypoints', () => {
    const files = ['src/services', 'src/google', 'src/entrypoints', 'src/contract'].flatMap((folder) =>
      filesIn(folder, /\.ts$/),
    );
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => /[\u4e00-\u9fff]/.test(codeOf(file)))).toEqual([]);
  });

  it('reads no clock in the domain: the day is an argument', () => {
    const clocks = filesIn('src/domain', /\.ts$/).filter((file) => /new Date\(\)|Date\.now\(/.test(codeOf(file)));
    expect(clocks).toEqual([]);
  });

  it('switches no type check off', () => {
    const files = ['src', 'templates', 'sidebar-ui', 'local-host', 'test'].flatMap((folder) =>
      filesIn(folder, /\.tsx?$/),
    );
    expect(files.filter((file) => /@ts-(ignore|nocheck)|\bas any\b/.test(codeOf(file)))).toEqual([]);
  });
});
