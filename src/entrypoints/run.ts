import { activeSpreadsheet } from '../google/activeSpreadsheet.ts';
import { googlePorts } from '../google/ports.ts';
import type { Ports } from '../ports.ts';
import { version } from './version.ts';

/** The ports of this run. @returns null where no spreadsheet is open to the script (platform T20a) */
export function portsOfRun(op?: string): Ports | null {
  const spreadsheet = activeSpreadsheet();
  return spreadsheet && googlePorts(spreadsheet, version, op);
}
