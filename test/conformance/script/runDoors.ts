import type { Result } from '../result.ts';
import { begin, finish, recordResult, step } from './run.ts';

/** What the dialog page calls to drive a run; each answers JSON text (platform V41). */
export const conformanceBegin = (): string => JSON.stringify(begin());
export const conformanceStep = (): string => JSON.stringify(step());
export const conformanceRecord = (result: string): void => recordResult(JSON.parse(result) as Result);
export const conformanceFinish = (): string => JSON.stringify(finish());
