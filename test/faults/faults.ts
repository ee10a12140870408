import { parseArgs } from 'node:util';
import { chances } from '../../local-host/host/modes.ts';
import { type Blow, blowNamed, nameOf } from './blows.ts';
import { crash } from './crash.ts';
import { blowsOf, courseOf, drill, type Ends } from './drill.ts';
import { type UseCaseName, useCases } from './useCases.ts';
import { Worlds } from './worlds.ts';

const { values } = parseArgs({
  options: {
    use: { type: 'string' },
    every: { type: 'string', default: '5' },
    blow: { type: 'string' },
    crash: { type: 'string' },
  },
});
const every = Number(values.every);
const names = Object.keys(useCases) as UseCaseName[];
const chosen = values.use === undefined ? names : names.filter((name) => name === values.use);
if (chosen.length === 0 || !(every >= 1)) {
  console.error(`--use takes one of ${names.join(', ')}; --every a whole number`);
  process.exit(1);
}

if (values.crash !== undefined) {
  const { times, ahead, wrongs } = await crash(Number(values.crash), chances(Date.now()));
  console.log([`${times} kills, ${wrongs.length} harms, ${ahead} with the save under way whole`, ...wrongs].join('\n'));
  process.exit(wrongs.length === 0 ? 0 : 1);
}

let failures = 0;
const worlds = await Worlds.open();
console.log('use case          counted  services  drills    ends  failed  seconds');
for (const name of chosen) {
  const startedAt = Date.now();
  const course = await courseOf(useCases[name], worlds);
  const blows: readonly Blow[] = values.blow === undefined ? blowsOf(course, every) : [blowNamed(values.blow)];
  const failed: string[] = [];
  const ends: Ends = new Map();
  for (const blow of blows) {
    const wrongs = await drill(useCases[name], course, blow, worlds, ends);
    if (wrongs.length > 0)
      failed.push(`  npm run faults -- --use ${name} --blow ${nameOf(blow)}\n    ${wrongs.join('\n    ')}`);
  }
  failures += failed.length;
  const figures = [course.countedCalls, course.calls.length, blows.length, ends.size, failed.length];
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log([name.padEnd(17), ...figures.map((n) => String(n).padStart(7)), seconds.padStart(8)].join(' '));
  for (const text of failed.slice(0, values.blow === undefined ? 12 : 1)) console.log(text);
}
await worlds.close();
process.exit(failures === 0 ? 0 : 1);
