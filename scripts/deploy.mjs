// `npm run deploy -- login | create <spreadsheet id> | push [--development] | open`: clasp for a person with an account.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const project = path.join(root, '.clasp.json');
const noScript = 'not-created-yet';
const [command, argument] = process.argv.slice(2);
const isDevelopment = argument === '--development';

const commands = {
  login: () => clasp('login'),
  create() {
    if (!argument) stop('Which spreadsheet? npm run deploy -- create <spreadsheet id> (the long part of its address).');
    needLogin();
    build();
    // clasp makes a project file of its own and refuses to replace one
    const before = `${project}.before`;
    renameSync(project, before);
    const made = clasp('create-script', '--title', 'Customer dynamics', '--parentId', argument, '--rootDir', 'dist');
    if (!existsSync(project)) renameSync(before, project);
    return made;
  },
  push() {
    needLogin();
    needScript();
    build();
    // without -f a changed manifest is skipped silently where nobody can be asked (platform K6)
    return isDevelopment ? clasp('-P', developmentProject(), 'push', '-f') : clasp('push', '-f');
  },
  open() {
    needScript();
    return clasp('open-container');
  },
};

if (!commands[command]) {
  stop(
    [
      'npm run deploy -- login                    opens the browser; once',
      'npm run deploy -- create <spreadsheet id>  a script bound to your sheet',
      'npm run deploy -- push                     builds and pushes dist/',
      'npm run deploy -- push --development       the same with the conformance suite, for a spreadsheet of trials',
      'npm run deploy -- open                     opens the sheet',
      'Before the first time switch the Apps Script API on: https://script.google.com/home/usersettings',
    ].join('\n'),
  );
}
process.exit(commands[command]());

function clasp(...words) {
  const { status } = spawnSync('npx', ['clasp', ...words], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}

function build() {
  const flags = isDevelopment ? ['--development'] : [];
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), ...flags], {
    stdio: 'inherit',
  });
  if (status !== 0) stop('The build failed; nothing was pushed.');
}

/** clasp takes a project's folder from its file: this one names the same script, and the development build. */
function developmentProject() {
  const file = path.join(root, '.cache/clasp.json');
  const { scriptId } = JSON.parse(readFileSync(project, 'utf8'));
  writeFileSync(file, JSON.stringify({ scriptId, rootDir: 'development' }));
  return file;
}

function needLogin() {
  if (!existsSync(path.join(homedir(), '.clasprc.json')))
    stop('You are not logged in at Google. First: npm run deploy -- login');
}

function needScript() {
  const { scriptId } = JSON.parse(readFileSync(project, 'utf8'));
  if (scriptId === noScript) stop('There is no script yet. First: npm run deploy -- create <spreadsheet id>');
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
