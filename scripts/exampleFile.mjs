// The example's words lie in a file of their own: they are read once, when somebody installs with the example, and the
// bundle at every execution. Percent signs keep whatever reads HTML from taking any of it for mark-up or a comment.
import path from 'node:path';
import { build } from 'esbuild';

export async function exampleFile(root) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'templates/sample.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const { sampleWords } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  );
  return encodeURIComponent(JSON.stringify(sampleWords));
}
