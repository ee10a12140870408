import type { Ports } from '../../ports.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { tabsOfPass } from '../night/nightPass.ts';

/** The tabs of which each night keeps the records, and in which these are found by an id or the like. */
export function nightTabs({ config }: Pick<Ports, 'config'>): SheetKey[] {
  return [...tabsOfPass(config.settings), 'settings', 'team'];
}
