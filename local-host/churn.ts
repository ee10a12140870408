// Prints what the churn model says of the orders in a CSV file: `npm run -s churn -- ORDERS.csv --until 1997-09-30 --horizon 90`
import { decodeCsv } from '../sidebar-ui/import/decodeCsv.ts';
import { churnOptions, usage } from './churn/churnOptions.ts';
import { churnReport } from './churn/churnReport.ts';
import { featureTable } from './churn/featureTable.ts';
import { readOrders } from './churn/readOrders.ts';
import { readBytes } from './cli/files.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error; // `| head` has read enough
});

const args = process.argv.slice(2);
try {
  process.stdout.write(args.includes('--help') ? `${usage}\n` : output(args));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1; // not exit(): what was written must leave the pipe
}

function output(args: string[]): string {
  const options = optionsOrUsage(args);
  const { text } = decodeCsv(readBytes(options.file));
  const orders = readOrders(text, options.from);
  return options.isFeatures ? featureTable(orders, options) : `${JSON.stringify(churnReport(orders, options))}\n`;
}

function optionsOrUsage(args: string[]) {
  try {
    return churnOptions(args);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
