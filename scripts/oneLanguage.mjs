// An esbuild plugin: of each text `{ zh, en }` of the pages only the half that the page speaks is built in, as a plain text.
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { transform } from 'esbuild';

/** @param language 'zh-CN' or 'en' */
export function oneLanguage(language) {
  const spoken = language === 'en' ? 'en' : 'zh';
  return {
    name: 'one-language',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]sidebar-ui[\\/]texts[\\/]\w+\.ts$/ }, async ({ path: file }) => {
        const { code } = await transform(readFileSync(file, 'utf8'), { loader: 'ts' });
        return { contents: withHalf(code, spoken), loader: 'js' };
      });
    },
  };
}

function withHalf(code, spoken) {
  // from behind, so that the places before stay what they are
  return textsIn(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, properties }) => {
      const { raw } = properties.find(({ key }) => key.name === spoken).value;
      return text.slice(0, start) + raw + text.slice(end);
    }, code);
}

/** The object literals of exactly `zh` and `en`, both plain texts. */
function textsIn(node) {
  if (node === null || typeof node !== 'object') return [];
  if (Array.isArray(node)) return node.flatMap(textsIn);
  return isText(node) ? [node] : Object.values(node).flatMap(textsIn);
}

function isText({ type, properties }) {
  if (type !== 'ObjectExpression') return false;
  const names = properties.map(({ key, value }) => value?.type === 'Literal' && key.name);
  return names.length === 2 && names.includes('zh') && names.includes('en');
}
