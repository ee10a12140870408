// An esbuild plugin: the texts of templates/ go into the bundle compressed. In two languages they are a third of it.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';

/** A module that is plain data is replaced by its part of one packed text; a module with functions stays as it is. */
export async function packTexts(root) {
  const folder = path.join(root, 'templates');
  const { modules, splitTexts } = await evaluated(root, filesIn(folder));
  const shared = new Set(
    modules.flatMap(([, exported]) => Object.values(exported)).filter((value) => typeof value === 'object'),
  );
  const data = [];
  const sources = new Map();
  for (const [file, exported] of modules) {
    if (!isPlain(exported) || gathersOthers(exported, shared)) continue;
    const names = Object.keys(exported);
    sources.set(
      file,
      [
        `import { texts } from 'packed-texts';`,
        ...names.map((name) => `export const ${name} = texts[${data.length}].${name};`),
      ].join('\n'),
    );
    data.push(exported);
  }
  // less memory makes smaller blocks, each with a code of its own: 3 % less than with the default
  const packed = toBase91(deflateRawSync(Buffer.from(splitTexts(data)), { level: 9, memLevel: 5 }));
  const reader = [
    `import { inflateSync } from 'fflate';`,
    `import { fromUtf8 } from ${JSON.stringify(path.join(root, 'src/domain/packed/utf8.ts'))};`,
    `import { fromBase91 } from ${JSON.stringify(path.join(root, 'src/domain/packed/base91.ts'))};`,
    `import { joinTexts } from ${JSON.stringify(path.join(root, 'src/domain/packed/joinTexts.ts'))};`,
    `export const texts = joinTexts(fromUtf8(inflateSync(fromBase91(${JSON.stringify(packed)}))));`,
  ].join('\n');
  return {
    name: 'pack-texts',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^packed-texts$/ }, () => ({ path: 'packed-texts', namespace: 'packed-texts' }));
      esbuild.onLoad({ filter: /.*/, namespace: 'packed-texts' }, () => ({ contents: reader, resolveDir: root }));
      esbuild.onLoad({ filter: /[\\/]templates[\\/].*\.ts$/ }, ({ path: file }) =>
        sources.has(file) ? { contents: sources.get(file), resolveDir: path.dirname(file) } : undefined,
      );
    },
  };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+,./:;<=>?@[]^_`{|}~"';

/** The inverse of `fromBase91` in src/domain/packed. */
function toBase91(bytes) {
  let [text, bits, count] = ['', 0, 0];
  const digits = (value) => alphabet[value % 91] + alphabet[Math.floor(value / 91)];
  for (const byte of bytes) {
    bits |= byte << count;
    count += 8;
    if (count <= 13) continue;
    const isShort = (bits & 8191) > 88;
    text += digits(bits & (isShort ? 8191 : 16383));
    bits >>= isShort ? 13 : 14;
    count -= isShort ? 13 : 14;
  }
  if (count > 0) text += count > 7 || bits > 90 ? digits(bits) : alphabet[bits];
  return text;
}

/** Runs the modules here and answers what each exports, with the function that takes texts apart. */
async function evaluated(root, files) {
  const outfile = path.join(root, '.cache/build/texts.mjs');
  mkdirSync(path.dirname(outfile), { recursive: true });
  const entry = [
    `export { splitTexts } from ${JSON.stringify(path.join(root, 'src/domain/packed/splitTexts.ts'))};`,
    ...files.map((file, index) => `export * as m${index} from ${JSON.stringify(file)};`),
  ].join('\n');
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  writeFileSync(outfile, outputFiles[0].text);
  const namespace = await import(`${pathToFileURL(outfile).href}?${Date.now()}`);
  return {
    modules: files.map((file, index) => [file, { ...namespace[`m${index}`] }]),
    splitTexts: namespace.splitTexts,
  };
}

function isPlain(value) {
  return !hasFunction(value);
}

/** A module that only puts other modules' texts together: they are packed once, where they stand. */
function gathersOthers(exported, shared) {
  return Object.values(exported).some((value) => Object.values(value ?? {}).some((part) => shared.has(part)));
}

function hasFunction(value) {
  if (typeof value === 'function' || typeof value === 'symbol' || value === undefined) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasFunction);
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (/^(sample|pinyin\.|nameWords\.)/.test(entry.name)) return []; // files of their own: dataFile.mjs
    if (entry.isDirectory()) return filesIn(place);
    return /\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name) ? [place] : [];
  });
}
