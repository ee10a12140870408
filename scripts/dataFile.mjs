// What is read once in a while lies in a file of its own beside the bundle, which is parsed at every execution. Percent
// signs keep whatever reads HTML from taking any of it for mark-up or a comment. `src/google/dataFile.ts` reads it.
import path from 'node:path';
import { build } from 'esbuild';

/** @param source a module below templates/ @param name of what it exports */
export async function dataFile(root, source, name) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'templates', source)],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
  return encodeURIComponent(JSON.stringify(module[name]));
}
