import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import type { Ports } from '../../ports.ts';
import type { Training } from '../../schema/sheets/training.ts';
import { isActive } from '../common/active.ts';

/** The training record; null while the module is off, or the tab is not there: then nobody can say who has not signed. */
export function trainingsOf({ config, structure, table }: Ports): readonly Training[] | null {
  if (!isModuleOn('staff', config.settings) || !structure.has('training')) return null;
  return table('training')
    .all()
    .map(({ values }) => values)
    .filter(isActive);
}
