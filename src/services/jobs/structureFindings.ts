import type { Found } from '../../domain/audits/auditTab.ts';
import { structureRules } from '../../domain/audits/index.ts';
import type { Ports } from '../../ports.ts';

/** What the inspection of tabs and columns says, as findings; lost dropdowns and formats are laid again, not reported. */
export function structureFindings(ports: Ports): Found[] {
  return ports.structure
    .inspect()
    .filter(({ rule, repaired }) => rule in structureRules && !repaired)
    .map(({ rule, sheet, column, detail }) => ({
      rule,
      sheet,
      id: '',
      row: 1,
      field: column,
      value: detail,
      places: {},
      fix: null,
      owner: null,
    }));
}
