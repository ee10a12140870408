import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * The page's files, built once for each state of their sources.
 *
 * @returns the folder that holds `main.js`, `main.css` and `bridge.js`
 */
export async function buildPage(root: string): Promise<string> {
  const folder = path.join(root, '.cache/page', stateOf(root));
  if (existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  const shared = { bundle: true, minify: true, target: 'es2022', logLevel: 'error' } as const;
  const page = path.join(root, 'local-host/page');
  await Promise.all([
    build({
      ...shared,
      entryPoints: { main: path.join(page, 'main.tsx') },
      outdir: making,
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
    }),
    build({ ...shared, entryPoints: { bridge: path.join(page, 'bridge/main.ts') }, outdir: making, format: 'iife' }),
  ]);
  try {
    renameSync(making, folder);
  } catch (error) {
    // another start that built the same page at the same time was first
    if (!existsSync(folder)) throw error;
    rmSync(making, { recursive: true });
  }
  return folder;
}

/** Changes with any source of the page and with the installed packages. */
function stateOf(root: string): string {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  for (const file of filesIn(path.join(root, 'local-host/page'))) {
    hash.update(file).update(String(statSync(file).mtimeMs));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const place = path.join(folder, entry.name);
      return entry.isDirectory() ? filesIn(place) : [place];
    })
    .sort();
}
