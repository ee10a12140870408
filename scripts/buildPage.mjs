import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Builds a page of the sidebar into one HTML text: style and script inlined, the scriptlet of the boot data kept for
 * Apps Script.
 *
 * @param {string} folder `sidebar-ui` or `sidebar-ui/import`, which holds main.tsx and the template
 * @param {string} template the template's file name
 * @returns {Promise<string>}
 * @throws when a back-tick is left: HtmlService takes `//` inside template literals for comments (platform V6)
 */
export async function buildPage(folder, template) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, folder, 'main.tsx')],
    outdir: path.join(root, 'dist'),
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome110', 'firefox115', 'safari16'],
    charset: 'utf8',
    legalComments: 'none',
    supported: { 'template-literal': false },
    // calls of `h` are shorter than those of the automatic runtime: 5 KB of the page
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    inject: [path.join(root, 'sidebar-ui/jsx.ts')],
    tsconfigRaw: {},
  });
  const textOf = (ending) => outputFiles.find(({ path: file }) => file.endsWith(ending))?.text.trim() ?? '';
  const script = textOf('.js').replace(/<\/script/gi, '<\\/script');
  if (script.includes('`')) throw new Error(`${folder}: a template literal is left in the page`);
  const page = await readFile(path.join(root, folder, template), 'utf8');
  return page.replace('/*STYLE*/', () => textOf('.css')).replace('/*SCRIPT*/', () => script);
}
