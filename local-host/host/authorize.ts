import { ServiceError } from '../services/service.ts';
import type { RunningExecution } from './runningExecution.ts';

/** What may be used before the person has used the add-on in this file (platform A1–A6, H33). */
const freeInNone = ['Ui', 'Session', 'Utilities', 'Logger', 'console', 'ScriptApp'];

/** @throws ServiceError for a service that the execution's mode does not allow */
export function authorize(className: string, member: string, execution: RunningExecution): void {
  const [service = ''] = className.split('.');
  const isFree = freeInNone.includes(service) && className !== 'Session.User';
  if (execution.authMode !== 'NONE' || isFree) return;
  if (className === 'SpreadsheetApp' && member === 'getUi') return;
  throw new ServiceError(`You do not have permission to call ${className}.${member}.`);
}
