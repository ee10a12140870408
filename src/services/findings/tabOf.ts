import { sheetTexts } from '../../../templates/sheets.ts';
import type { Finding } from '../../schema/sheets/findings.ts';
import { recordSheetKeys, type SheetKey, schemaOf } from '../../schema/sheets.ts';

/** The tab of the record that a finding names; null where it is about no record. */
export function tabOf({ tab, row }: Pick<Finding, 'tab' | 'row'>): SheetKey | null {
  const sheet = recordSheetKeys.find((key) => Object.values(sheetTexts[key].name).some((name) => name === tab));
  return sheet && row?.startsWith(`${schemaOf(sheet).prefix}-`) ? sheet : null;
}
