// `node test/mutants/buildBundle.mjs FOLDER FILE FROM TO`: the built add-on in a folder, with one text of one source replaced.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serverBundle } from '../../scripts/serverBundle.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const [folder, file, from, to] = process.argv.slice(2);
const source = readFileSync(path.join(root, file), 'utf8');
if (source.split(from).length !== 2) throw new Error(`not once in ${file}: ${from}`);

const replaced = {
  name: 'replaced',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path: loaded }) =>
      loaded === path.join(root, file) ? { contents: source.replace(from, () => to), loader: 'ts' } : undefined,
    );
  },
};

cpSync(path.join(root, 'dist'), folder, { recursive: true });
writeFileSync(path.join(folder, 'main.js'), await serverBundle('mutant', { plugins: [replaced] }));
