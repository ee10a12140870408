// `node test/mutants/buildBundles.mjs FOLDER MUTANTS`: the built add-on in folders named for the mutants (JSON), each with one
// text of one source replaced.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serverBundle } from '../../scripts/serverBundle.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const [folder, mutants] = process.argv.slice(2);

for (const { name, file, from, to } of JSON.parse(mutants)) {
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
  const own = path.join(folder, name);
  cpSync(path.join(root, 'dist'), own, { recursive: true });
  writeFileSync(path.join(own, 'main.js'), await serverBundle('mutant', { plugins: [replaced], isSmall: false }));
}
