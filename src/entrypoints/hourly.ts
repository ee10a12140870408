import { hourly as dispatch } from '../services/automation/hourly.ts';
import { portsOfRun } from './run.ts';

/**
 * The clock's handler; its name is a public contract (platform T23). Where a clock run does not see its spreadsheet
 * (T20a) it ends, and the next opening of the sidebar does the work.
 */
export function hourly(): void {
  const ports = portsOfRun();
  if (ports) dispatch(ports);
}
