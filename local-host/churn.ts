// Prints what the churn model says of the orders in a CSV file: `npm run -s churn -- ORDERS.csv --until 1997-09-30 --horizon 90`
import { readFileSync } from 'node:fs';
import { churnOptions, usage } from './churn/churnOptions.ts';
import { churnReport } from './churn/churnReport.ts';
import { readOrders } from './churn/readOrders.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error; // `| head` has read enough
});

try {
  const options = optionsOrUsage(process.argv.slice(2));
  const orders = readOrders(textOf(options.file), options.from);
  process.stdout.write(`${JSON.stringify(churnReport(orders, options))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1; // not exit(): what was written must leave the pipe
}

function optionsOrUsage(args: string[]) {
  try {
    return churnOptions(args);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') throw new Error(`there is no file ${file}`);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new Error(`${file} is not UTF-8 text`);
    throw error;
  }
}
