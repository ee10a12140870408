import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { repositoryRoot } from '../../local-host/host/repositoryRoot.ts';
import { benchPage } from './benchPage.ts';
import { measureFlows } from './flows.ts';
import { brokenPromises, type Measured } from './promises.ts';

const allSizes = [100, 1_000, 10_000];

const { values } = parseArgs({ options: { sizes: { type: 'string' } } });
const sizes = values.sizes === undefined ? allSizes : values.sizes.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error('--sizes takes numbers of customers, for example 100,1000');
  process.exit(1);
}

const measured: [number, Awaited<ReturnType<typeof measureFlows>>][] = [];
for (const size of sizes.sort((a, b) => a - b)) {
  console.error(`${size} customers …`);
  measured.push([size, await measureFlows(size)]);
}
const broken = brokenPromises(measured satisfies Measured);
const page = benchPage(measured, broken, (loadavg()[1] ?? 0) / availableParallelism());
// a run on some sizes is for looking, the page shows all
if (values.sizes === undefined) writeFileSync(`${repositoryRoot()}/docs/bench.md`, page);
console.log(page);
process.exit(broken.length === 0 ? 0 : 1);
