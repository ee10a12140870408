import { ServiceError } from '../services/service.ts';
import type { RunningExecution } from './runningExecution.ts';

/** What may be used before the person has used the add-on in this file (platform A1–A6, H33). */
const freeInNone = [
  'Ui',
  'Ui.Menu',
  'Session',
  'Utilities',
  'Utilities.Blob',
  'Logger',
  'console',
  'ScriptApp',
  'Enum',
];

/** @throws ServiceError for a service that the execution's mode does not allow */
export function authorize(className: string, member: string, execution: RunningExecution): void {
  if (execution.authMode !== 'NONE' || freeInNone.includes(className)) return;
  if (className === 'SpreadsheetApp' && member === 'getUi') return;
  throw new ServiceError(`You do not have permission to call ${className}.${member}.`);
}
