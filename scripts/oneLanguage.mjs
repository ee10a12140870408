// An esbuild plugin: of each text `{ zh, en }` of the pages only one half is built in. A page speaks one language.
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { transform } from 'esbuild';

/** @param language 'zh-CN' or 'en' */
export function oneLanguage(language) {
  const unspoken = language === 'en' ? 'zh' : 'en';
  return {
    name: 'one-language',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]sidebar-ui[\\/]texts[\\/]\w+\.ts$/ }, async ({ path: file }) => {
        const { code } = await transform(readFileSync(file, 'utf8'), { loader: 'ts' });
        return { contents: withoutHalf(code, unspoken), loader: 'js' };
      });
    },
  };
}

function withoutHalf(code, unspoken) {
  const halves = textsIn(parse(code, { ecmaVersion: 'latest', sourceType: 'module' })).map(({ properties }) =>
    properties.find(({ key }) => key.name === unspoken),
  );
  // from behind, so that the places before stay what they are; a comma that is left over is none's loss
  return halves.sort((a, b) => b.start - a.start).reduce((text, { start, end }) => emptied(text, start, end), code);
}

function emptied(text, start, end) {
  const after = text.slice(end).replace(/^\s*,/, '');
  return text.slice(0, start) + after;
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
