import { columnFixText, headerFixText, mergeFixText, ownFixText, tabFixText } from '../../../templates/audits.ts';
import type { Found } from '../../domain/audits/auditTab.ts';
import { structureRules } from '../../domain/audits/index.ts';
import type { Ports, StructureProblem } from '../../ports.ts';
import { type Bilingual, inLanguage } from '../../schema/language.ts';
import { withoutOwn } from './ownHeaders.ts';

/** What the inspection of tabs and columns says, as findings; lost dropdowns and formats are laid again, not reported. */
export function structureFindings(problems: readonly StructureProblem[], ports: Ports): Found[] {
  return foundOf(withoutOwn(problems, ports), ports);
}

export function foundOf(problems: readonly StructureProblem[], ports: Pick<Ports, 'config'>): Found[] {
  return problems
    .filter(({ rule, repaired }) => rule in structureRules && !repaired)
    .map((problem) => {
      const { rule, sheet, column, detail } = problem;
      const fix = fixTextOf(problem);
      return {
        ...{ rule, sheet, id: '', row: 1, field: column, value: detail, places: {}, owner: null },
        fix: fix && { set: {}, shown: inLanguage(fix, ports.config.language) },
      };
    });
}

/** What Apply would do; null where only a person knows. */
function fixTextOf({ rule, column }: StructureProblem): Bilingual | null {
  if (rule === 'A45') return column === '' ? tabFixText : column === '#' ? headerFixText : columnFixText;
  if (rule === 'A44' || rule === 'A47') return headerFixText;
  if (rule === 'A46') return ownFixText;
  return rule === 'A53' ? mergeFixText : null;
}
