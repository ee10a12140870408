import path from 'node:path';
import { parseArgs } from 'node:util';
import { mutatedBundles } from '../mutants/mutatedBundles.ts';
import { mutants } from './mutants.ts';
import { planOf } from './plan.ts';
import { play } from './play.ts';
import { shrunk } from './shrunk.ts';
import { startImage } from './startImage.ts';
import { type UseName, useNames } from './useCases.ts';

const usage = `usage: npm run interleave -- [--seeds 1000] [--users 10] [--steps 2] [--seed N] [--mutant NAME]
  --seeds   plays so many seeds, from 1 on or from --from
  --users   people, 2 to 26
  --steps   things that each of them does
  --uses    only these, with commas between: ${useNames.join(', ')}
  --seed    plays this one alone, prints what was done, and looks for the fewest steps when it fails
  --mutant  plays a broken copy of the add-on: ${mutants.map(({ name }) => name).join(', ')}`;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    users: { type: 'string', default: '10' },
    steps: { type: 'string', default: '2' },
    uses: { type: 'string', default: useNames.join() },
    seed: { type: 'string' },
    mutant: { type: 'string' },
  },
});
const numbers = [values.seeds, values.users, values.steps, values.seed ?? values.from].map(Number);
const [seeds, users, steps, first] = numbers as [number, number, number, number];
const uses = values.uses.split(',').filter((name): name is UseName => (useNames as string[]).includes(name));
const mutant = mutants.find(({ name }) => name === values.mutant);
if (
  !numbers.every((one) => Number.isInteger(one) && one > 0) ||
  users < 2 ||
  users > 26 ||
  uses.length === 0 ||
  (values.mutant && !mutant)
) {
  console.error(usage);
  process.exit(1);
}

const bundle = mutant && path.join(await mutatedBundles([mutant]), mutant.name);
const start = await startImage(users);
const last = values.seed === undefined ? first + seeds - 1 : first;
let failed = 0;
for (let seed = first; seed <= last; seed++) {
  const plan = planOf(seed, users, steps, uses);
  const { broken, told } = await play(plan, start, bundle);
  if (values.seed !== undefined) console.log(told.join('\n'));
  if (broken.length > 0) {
    failed += 1;
    const only = uses.length < useNames.length ? [`--uses ${uses.join()}`] : [];
    const options = [`--users ${users}`, `--steps ${steps}`, ...only, ...(mutant ? [`--mutant ${mutant.name}`] : [])];
    console.log(`seed ${seed} fails; again: npm run -s interleave -- --seed ${seed} ${options.join(' ')}`);
    const fewest = await shrunk(plan, start, bundle);
    console.log(`${fewest.plan.steps.length} of ${plan.steps.length} steps are enough:`);
    for (const line of [...fewest.played.told, ...fewest.played.broken]) console.log(`  ${line}`);
  } else if (seed % 25 === 0) console.error(`${seed} …`);
}
console.log(`${last - first + 1} seeds with ${users} people: ${failed === 0 ? 'nothing is lost' : `${failed} fail`}`);
await start.host.close();
process.exit(failed === 0 ? 0 : 1);
