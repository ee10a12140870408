import type { Stamp } from '../../src/schema/day.ts';

/** by how much the workbook's clock is ahead of this computer's, whose zone may be another */
let aheadMs = 0;

/** @param now the workbook's time at this moment */
export function setClock(now: Stamp): void {
  aheadMs = Date.parse(`${now}Z`) - Date.now();
}

/** Time of day in the workbook, `09:05`. */
export function clockTime(): string {
  return new Date(Date.now() + aheadMs).toISOString().slice(11, 16);
}
