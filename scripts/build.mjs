// `npm run build`: dist/ exactly as clasp pushes it. Prints each file's size and fails over a budget.
// `npm run build -- --development`: the same add-on with the conformance suite beside it, in .cache/development.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import swc from '@swc/core';
import { build } from 'esbuild';
import { exampleFile } from './exampleFile.mjs';
import { packTexts } from './packTexts.mjs';

const root = path.resolve(import.meta.dirname, '..');
const isQuiet = process.argv.includes('--quiet');
const isDevelopment = process.argv.includes('--development');
const dist = path.join(root, isDevelopment ? '.cache/development' : 'dist');
const budgets = { 'main.js': 350 * 1024, 'sidebar.html': 200 * 1024, 'import.html': 200 * 1024 };

const shared = {
  bundle: true,
  minify: true,
  write: false,
  charset: 'utf8',
  logLevel: 'silent',
  legalComments: 'none',
};

/**
 * fflate looks at its start whether TextDecoder can stream. Apps Script has none, so the probe throws, and an error's text
 * costs V8 some 25 ms in a file of this size, in every execution.
 */
const withoutProbe = {
  name: 'without-probe',
  setup({ onLoad }) {
    onLoad({ filter: /fflate[\\/]esm[\\/][^\\/]+\.m?js$/ }, ({ path: file }) => {
      const probe = /try \{\s*td\.decode\(et, \{ stream: true \}\);\s*tds = 1;\s*\}\s*catch \(e\) \{ \}/;
      const source = readFileSync(file, 'utf8');
      if (!probe.test(source)) throw new Error(`fflate has changed: its probe is not in ${file}`);
      return { contents: source.replace(probe, ''), loader: 'js' };
    });
  },
};

/** A page outlives a new version of the server (platform V15): both know which sources they were made from. */
const version = versionOf(['src', 'templates', 'sidebar-ui']);

const files = {
  'main.js': await serverBundle(),
  'sidebar.html': await page('sidebar-ui/main.tsx', 'sidebar-ui/sidebar.html'),
  'import.html': await page('sidebar-ui/import/main.tsx', 'sidebar-ui/import/import.html'),
  'example.html': await exampleFile(root),
  'appsscript.json': readFileSync(path.join(root, 'appsscript.json'), 'utf8'),
  ...(isDevelopment && {
    'conformance.js': await conformanceScript(),
    'conformance.html': await page('test/conformance/page/main.ts', 'test/conformance/page/conformance.html'),
  }),
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
let isOver = false;
for (const [name, text] of Object.entries(files)) {
  writeFileSync(path.join(dist, name), text);
  const size = Buffer.byteLength(text);
  const budget = budgets[name];
  const over = budget !== undefined && size > budget;
  isOver ||= over;
  if (!isQuiet || over) {
    const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
    console.log(
      `${name.padEnd(16)} ${kb(size).padStart(9)}${budget ? ` of ${kb(budget)}` : ''}${over ? '  OVER BUDGET' : ''}`,
    );
  }
}
if (isOver) process.exit(1);

async function serverBundle() {
  const entry = path.join(root, 'src/entrypoints/main.ts');
  const text = await bundled({
    ...shared,
    entryPoints: [entry],
    format: 'iife',
    globalName: 'addOn',
    target: 'es2019',
    // Apps Script's V8 knows ?. and ?? (platform X3); lowered they are 5 % of the bundle
    supported: { 'optional-chain': true, 'nullish-coalescing': true },
    plugins: [await packTexts(root), withoutProbe],
    define: { ADD_ON_VERSION: JSON.stringify(version) },
  });
  // a second minifier finds another 4 %; arrows and methods are unsafe for functions that are constructed: we have none
  const { code } = await swc.minify(text, {
    compress: { passes: 4, ecma: 2020, unsafe_arrows: true, unsafe_methods: true },
    mangle: true,
    ecma: 2020,
    module: false,
  });
  // what Google calls must be a function declaration at top level (platform V11, X20)
  const stubs = exportsOf(readFileSync(entry, 'utf8')).map((name) =>
    isDevelopment && name === 'onOpen'
      ? 'function onOpen(e) { addOn.onOpen(e); conformance.onOpen(e); }'
      : `function ${name}(e) { return addOn.${name}(e); }`,
  );
  return `${code}\n${stubs.join('\n')}\n`;
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

async function page(script, template) {
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
    inject: [path.join(root, 'scripts/jsx.mjs')],
    tsconfigRaw: '{}',
    define: { ADD_ON_VERSION: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
  });
  if (code.js.includes('`'))
    fail(`${script}: a back-tick reached the page; HtmlService would cut its text (platform V6)`);
  const safe = code.js.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
  return readFileSync(path.join(root, template), 'utf8')
    .replace('/*STYLE*/', () => code.css)
    .replace('/*SCRIPT*/', () => safe);
}

/** Warnings of esbuild are failures: a BigInt would only warn (platform X18). */
async function bundled(options) {
  let result;
  try {
    result = await build(options);
  } catch (error) {
    fail(error.message);
  }
  if (result.warnings.length > 0) fail(result.warnings.map(({ text }) => text).join('\n'));
  const textOf = (suffix) => result.outputFiles.find(({ path: name }) => name.endsWith(suffix))?.text ?? '';
  return options.outfile ? { js: textOf('.js'), css: textOf('.css') } : result.outputFiles[0].text;
}

function exportsOf(source) {
  return [...source.matchAll(/export \{([^}]*)\}/g)].flatMap(([, names]) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  );
}

function versionOf(folders) {
  const hash = createHash('sha256');
  for (const folder of folders) for (const file of filesIn(path.join(root, folder))) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(place);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [place];
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
