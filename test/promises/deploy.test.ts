import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = path.resolve(__dirname, '../..');

describe('what clasp would push', () => {
  it('is the files of dist, and nothing else', () => {
    const { stdout } = spawnSync('npx', ['clasp', 'show-file-status', '--json'], { cwd: root, encoding: 'utf8' });
    const { filesToPush, untrackedFiles } = JSON.parse(stdout) as { filesToPush: string[]; untrackedFiles: string[] };
    expect(filesToPush.map((file) => path.posix.normalize(file)).sort()).toEqual([
      'dist/appsscript.json',
      'dist/example.html',
      'dist/import-en.html',
      'dist/import-zh-CN.html',
      'dist/main.js',
      'dist/manage-en.html',
      'dist/manage-zh-CN.html',
      'dist/names.html',
      'dist/pinyin.html',
      'dist/sidebar-en.html',
      'dist/sidebar-zh-CN.html',
    ]);
    expect(untrackedFiles).toEqual([]);
  }, 30_000);
});

describe('npm run build', () => {
  it('changes no file for sources that did not change: a host that runs meanwhile goes on reading it', () => {
    const dist = path.join(root, 'dist');
    const files = () => readdirSync(dist).map((name) => [name, statSync(path.join(dist, name)).mtimeMs]);
    const before = files();
    expect(spawnSync(process.execPath, ['scripts/build.mjs', '--quiet'], { cwd: root }).status).toBe(0);
    expect(files()).toEqual(before);
  }, 60_000);
});

describe('npm run deploy', () => {
  const deploy = (...words: string[]) =>
    spawnSync(process.execPath, ['scripts/deploy.mjs', ...words], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, HOME: '/nonexistent', USERPROFILE: '/nonexistent' },
    });

  it('says what is missing when there is no account', () => {
    const { status, stderr } = deploy('push');
    expect([status, stderr.trim()]).toEqual([1, 'You are not logged in at Google. First: npm run deploy -- login']);
  });

  it('says what is missing when there is no script', () => {
    expect(deploy('open').stderr).toContain('There is no script yet.');
  });

  it('shows its commands when none is given', () => {
    expect(deploy().stderr).toContain('npm run deploy -- create <spreadsheet id>');
  });
});
