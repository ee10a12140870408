import { activeSpreadsheet } from '../../src/google/activeSpreadsheet.ts';
import { googlePorts } from '../../src/google/ports.ts';
import { runSteps, type Step } from './steps.ts';

/** The one function of the script that the adapter's tests run on the local host: steps as JSON in, answers as JSON out. */
export function probe(steps: string): string {
  const spreadsheet = activeSpreadsheet();
  if (!spreadsheet) throw new Error('no spreadsheet');
  return JSON.stringify(runSteps(googlePorts(spreadsheet, 'probe'), JSON.parse(steps) as Step[]));
}
