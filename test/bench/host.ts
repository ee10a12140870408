import { dayOfTriggers, hostSpeed } from './hostSpeed.ts';

// `npm run bench:host`: what the local host itself takes; the limits are those it promises
const { write, execution } = await hostSpeed();
const day = await dayOfTriggers(10_000);
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
console.log(`100,000 rows x 16 columns in one call   ${seconds(write)} of 1.50 s`);
console.log(`a fresh execution                       ${execution.toFixed(0)} ms of 60 ms`);
console.log(`a day of triggers, 10,000 customers     ${seconds(day)} of 60.00 s`);
process.exit(write < 1500 && execution < 60 && day < 60_000 ? 0 : 1);
