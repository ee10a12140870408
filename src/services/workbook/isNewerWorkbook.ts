import type { Ports } from '../../ports.ts';
import { schemaVersion } from '../../schema/version.ts';

/** Whether a later version of the add-on has worked in this workbook: what its tabs mean now is not known here (failures F55). */
export function isNewerWorkbook({ store }: Pick<Ports, 'store'>): boolean {
  return Number(store.get('schema') ?? 0) > Number(schemaVersion);
}

/** Whether the add-on is newer than the workbook: tabs, columns and settings may be missing that it needs. */
export function isOlderWorkbook({ store }: Pick<Ports, 'store'>): boolean {
  return Number(store.get('schema') ?? 0) < Number(schemaVersion);
}
