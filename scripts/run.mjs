// Runs a TypeScript file of the local host, bench or scripts: `node scripts/run.mjs FILE.ts ARGS...`
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { replaceFile } from './replaceFile.mjs';

const root = path.resolve(import.meta.dirname, '..');
const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/run.mjs FILE.ts [ARGUMENT]...');
  process.exit(1);
}
const outfile = path.join(root, '.cache/run', file.replace(/\.ts$/, '.mjs'));
mkdirSync(path.dirname(outfile), { recursive: true });
const { outputFiles } = await build({
  entryPoints: [path.join(root, file)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
  write: false,
});
replaceFile(outfile, outputFiles[0].text);
process.argv = [process.argv[0], outfile, ...args];
await import(pathToFileURL(outfile).href);
