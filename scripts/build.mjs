// `npm run build`: dist/ exactly as clasp pushes it. Prints each file's size and fails over a budget.
// `npm run build -- --development`: the same add-on with the conformance suite beside it, in .cache/development.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import swc from '@swc/core';
import { keepBuilt } from './builtState.mjs';
import { dataFile } from './dataFile.mjs';
import { filesIn } from './filesIn.mjs';
import { oneLanguage } from './oneLanguage.mjs';
import { replaceFile } from './replaceFile.mjs';
import { bundled, exportsOf, serverBundle, shared } from './serverBundle.mjs';

const root = path.resolve(import.meta.dirname, '..');
const isQuiet = process.argv.includes('--quiet');
const isDevelopment = process.argv.includes('--development');
const dist = path.join(root, isDevelopment ? '.cache/development' : 'dist');
/** As of the server's part a second minifier finds some percent; ES5 for it, which knows no back-ticks. */
const secondMinifier = { compress: { passes: 3, ecma: 5 }, mangle: true, module: false };

const pages = {
  sidebar: 'sidebar-ui/main.tsx',
  import: 'sidebar-ui/import/main.tsx',
  manage: 'sidebar-ui/manage/main.tsx',
};
const languages = ['zh-CN', 'en'];
const budgets = { main: 800 * 1024, sidebar: 200 * 1024, import: 200 * 1024, manage: 200 * 1024 };
/** What travels before the page shows anything. */
const scriptBudgets = { sidebar: 60 * 1024 };

/** A page outlives a new version of the server (platform V15): both know which sources they were made from. */
const version = versionOf(['src', 'templates', 'sidebar-ui']);

const files = {
  'main.js': await serverBundle(version, { isDevelopment }),
  ...(await pagesInLanguages()),
  'example.html': await dataFile(root, 'sample.ts', 'sampleWords'),
  'pinyin.html': await dataFile(root, 'pinyin.generated.ts', 'syllables'),
  'names.html': await dataFile(root, 'nameWords.ts', 'nameWords'),
  'appsscript.json': readFileSync(path.join(root, 'appsscript.json'), 'utf8'),
  ...(isDevelopment && {
    'conformance.js': await conformanceScript(),
    'conformance.html': await page('test/conformance/page/main.ts', {
      template: 'test/conformance/page/conformance.html',
    }),
  }),
};

mkdirSync(dist, { recursive: true });
for (const name of readdirSync(dist)) if (!(name in files)) rmSync(path.join(dist, name), { recursive: true });
let isOver = false;
for (const [name, text] of Object.entries(files)) {
  replaceFile(path.join(dist, name), text);
  const [kind] = name.split(/[-.]/);
  report(name, Buffer.byteLength(text), budgets[kind]);
  if (scriptBudgets[kind]) report('  its script, gz', gzipSync(scriptOf(text)).length, scriptBudgets[kind]);
}
if (isOver) process.exit(1);
if (!isDevelopment) keepBuilt();

function report(name, size, budget) {
  const over = budget !== undefined && size > budget;
  isOver ||= over;
  if (isQuiet && !over) return;
  const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
  console.log(
    `${name.padEnd(18)} ${kb(size).padStart(9)}${budget ? ` of ${kb(budget)}` : ''}${over ? '  OVER BUDGET' : ''}`,
  );
}

function scriptOf(page) {
  return page.slice(page.indexOf('<script'), page.lastIndexOf('</script>'));
}

/** A file of its own and readable, so that a person at Google can find the line that a result speaks of. */
async function conformanceScript() {
  const entry = path.join(root, 'test/conformance/script/main.ts');
  const text = await bundled({
    ...shared,
    minify: false,
    entryPoints: [entry],
    format: 'iife',
    globalName: 'conformance',
    target: 'es2019',
  });
  const stubs = exportsOf(readFileSync(entry, 'utf8'))
    .filter((name) => name !== 'onOpen')
    .map((name) => `function ${name}() { return conformance.${name}.apply(null, arguments); }`);
  return `${text}\n${stubs.join('\n')}\n`;
}

/** Each page once a language (decision 22): `src/google/pages.ts` shows the reader's. */
async function pagesInLanguages() {
  const made = Object.entries(pages).flatMap(([name, script]) =>
    languages.map(async (language) => [`${name}-${language}.html`, await page(script, { language })]),
  );
  return Object.fromEntries(await Promise.all(made));
}

async function page(script, { template = 'sidebar-ui/page.html', language } = {}) {
  const code = await bundled({
    ...shared,
    entryPoints: [path.join(root, script)],
    format: 'iife',
    target: ['chrome110', 'firefox115', 'safari16'],
    outfile: 'page.js',
    // HtmlService cuts what looks like a comment out of template literals (platform V6, X19)
    supported: { 'template-literal': false },
    // calls of `h` are shorter than the automatic runtime's: 5 KB of the page
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    plugins: language ? [oneLanguage(language)] : [],
    inject: [path.join(root, 'scripts/jsx.mjs')],
    tsconfigRaw: '{}',
    define: { ADD_ON_VERSION: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
  });
  const { code: js } = await swc.minify(code.js, secondMinifier);
  if (js.includes('`')) {
    throw new Error(`${script}: a back-tick reached the page; HtmlService would cut its text (platform V6)`);
  }
  // within texts: what ends the script element, and what the template would take for a scriptlet (platform V5)
  const safe = js
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--')
    .replace(/<\?/g, '\\x3c?');
  return readFileSync(path.join(root, template), 'utf8')
    .replace('/*STYLE*/', () => code.css)
    .replace('/*SCRIPT*/', () => safe);
}

function versionOf(folders) {
  const hash = createHash('sha256');
  const files = folders.flatMap((folder) => filesIn(path.join(root, folder)));
  for (const file of files) if (!/\.test\.tsx?$/.test(file)) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
