// The server's part of the add-on, as clasp pushes it, and what it shares with the pages' part.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import swc from '@swc/core';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

export const shared = {
  bundle: true,
  minify: true,
  write: false,
  charset: 'utf8',
  logLevel: 'silent',
  legalComments: 'none',
};

/**
 * fflate works at its start what Apps Script pays in every execution, packed or not: it makes its tables, some 90,000 steps,
 * which are made here before the first use; and it looks whether TextDecoder can stream, where Apps Script has none, so the
 * probe throws, and an error's text costs V8 some 25 ms in a file of this size.
 */
const fflateAtRest = {
  name: 'fflate-at-rest',
  setup({ onLoad }) {
    onLoad({ filter: /fflate[\\/]esm[\\/][^\\/]+\.m?js$/ }, ({ path: file }) => {
      let source = readFileSync(file, 'utf8');
      const replace = (pattern, by) => {
        if (!pattern.test(source)) throw new Error(`fflate has changed: ${pattern} is not in ${file}`);
        source = source.replace(pattern, by);
      };
      replace(/try \{\s*td\.decode\(et, \{ stream: true \}\);\s*tds = 1;\s*\}\s*catch \(e\) \{ \}/, '');
      const tables = [
        '_a',
        '_b',
        'fl',
        'revfl',
        'fd',
        'revfd',
        'rev',
        'hMap',
        'flt',
        'fdt',
        'flm',
        'flrm',
        'fdm',
        'fdrm',
      ];
      const assigned = new RegExp(`^var (?=(${tables.join('|')}) = )`, 'gm');
      replace(
        /^var _a = freb\([\s\S]*hMap\(fdt, 5, 1\);$/m,
        (making) =>
          `var ${tables.join(', ')};\nvar makeTables = function () {\nif (rev) return;\n${making.replace(assigned, '')}\n};`,
      );
      replace(/^var inflt = function \(.*\) \{$/m, '$&\nmakeTables();');
      replace(/^var dflt = function \(.*\) \{$/m, '$&\nmakeTables();');
      return { contents: source, loader: 'js' };
    });
  },
};

/**
 * `main.js`: the text of the bundle.
 *
 * @param version of the sources, which the bundle tells its pages
 * @param options.plugins more of esbuild's: a test puts a broken file in a sound one's place
 * @param options.isDevelopment the menu of the conformance suite opens as well
 * @param options.isSmall false where a quick build matters more than its size
 * @throws Error with esbuild's text when the sources do not build
 */
export async function serverBundle(version, { plugins = [], isDevelopment = false, isSmall = true } = {}) {
  const entry = path.join(root, 'src/entrypoints/main.ts');
  const text = await bundled({
    ...shared,
    entryPoints: [entry],
    format: 'iife',
    globalName: 'addOn',
    target: 'es2019',
    // Apps Script's V8 knows ?. and ?? (platform X3); lowered they are 5 % of the bundle
    supported: { 'optional-chain': true, 'nullish-coalescing': true },
    // fields are assigned, not defined one by one through a helper: a night makes rows by the hundred thousand
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    plugins: [...plugins, fflateAtRest],
    define: { ADD_ON_VERSION: JSON.stringify(version) },
  });
  const code = isSmall ? await smaller(text) : text;
  // what Google calls must be a function declaration at top level (platform V11, X20)
  const stubs = exportsOf(readFileSync(entry, 'utf8')).map((name) =>
    isDevelopment && name === 'onOpen'
      ? 'function onOpen(e) { addOn.onOpen(e); conformance.onOpen(e); }'
      : `function ${name}(e) { return addOn.${name}(e); }`,
  );
  return `${code}\n${stubs.join('\n')}\n`;
}

/** A second minifier finds another 4 %. Arrows and methods are unsafe for functions that are constructed: we have none. */
async function smaller(text) {
  const { code } = await swc.minify(text, {
    compress: { passes: 4, ecma: 2020, unsafe_arrows: true, unsafe_methods: true },
    mangle: true,
    ecma: 2020,
    module: false,
  });
  return code;
}

/** Warnings of esbuild are failures: a BigInt would only warn (platform X18). */
export async function bundled(options) {
  const result = await build(options);
  if (result.warnings.length > 0) throw new Error(result.warnings.map(({ text }) => text).join('\n'));
  const textOf = (suffix) => result.outputFiles.find(({ path: name }) => name.endsWith(suffix))?.text ?? '';
  return options.outfile ? { js: textOf('.js'), css: textOf('.css') } : result.outputFiles[0].text;
}

/** Names in the `export { … }` of a source. */
export function exportsOf(source) {
  return [...source.matchAll(/export \{([^}]*)\}/g)].flatMap(([, names]) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  );
}
