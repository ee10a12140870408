import { fill } from '../../../templates/fill.ts';
import { migrationTexts } from '../../../templates/migration.ts';
import { columnName, tabName } from '../../../templates/names.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import { schemaVersion } from '../../schema/version.ts';
import { isOlderWorkbook } from './isNewerWorkbook.ts';
import { seedWorkbook } from './seedWorkbook.ts';

/**
 * Brings a workbook in which an earlier version worked to what this one needs: tabs, columns, settings and choices that are
 * new are added, all else stays as it is. The version is written last, so that a run that died is done again by the next.
 * The caller holds the lock.
 */
export function migrate(ports: Ports): void {
  const { structure, config, clock, op } = ports;
  if (!isOlderWorkbook(ports)) return;
  structure.repair([]); // a tab that a run left half made is none
  const missing = structure.inspect().filter(({ rule, column }) => rule === 'A45' && column !== '#');
  const lines = missing.map(({ sheet, column }) => ({
    ...{ at: clock.now(), by: null, tab: tabName(sheet, config.language), row: schemaVersion, how: 'job' as const, op },
    field: columnName(sheet, column, config.language) || null,
    new: fill(inLanguage(migrationTexts[column === '' ? 'tab' : 'column'], config.language), {
      version: schemaVersion,
    }),
  }));
  // told before it is done: a run that dies in between tells it twice, and leaves nothing untold
  if (lines.length > 0) {
    ports.table('changes').append(lines);
    structure.repair(missing);
  }
  seedWorkbook(config.language, ports);
}
