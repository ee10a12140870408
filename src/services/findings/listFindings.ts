import { sheetTexts } from '../../../templates/sheets.ts';
import type { Found } from '../../domain/audits/auditTab.ts';
import { choiceRule } from '../../domain/audits/index.ts';
import { type ListFault, listFaults } from '../../domain/audits/listFaults.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Finding } from '../../schema/sheets/findings.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { knownLabels } from '../workbook/knownLabels.ts';
import { seedLists } from '../workbook/seedWorkbook.ts';

/** Choices of which nobody can tell what they mean (A61). */
export function listFindings(ports: Ports): Found[] {
  return faultsOf(ports).map(foundOf);
}

/** Puts back the labels and keys that people ticked. */
export function mendLists(ticked: readonly Stored<Finding>[], ports: Ports): Found[] {
  const { zh, en } = sheetTexts.lists.name;
  const wanted = new Set(
    ticked.flatMap(({ values: { rule, tab, row, status } }) =>
      rule === choiceRule.id && status === 'open' && (tab === zh || tab === en) ? [row] : [],
    ),
  );
  if (wanted.size === 0) return [];
  const run = ports.lock.run(lockWaitMs, () => {
    const faults = faultsOf(ports).filter((fault) => fault.former !== null && wanted.has(nameOf(fault)));
    const standing = faults.filter(({ row }) => row > 0);
    ports.table('lists').updateRows(standing.map(({ row, field, former }) => ({ row, set: { [field]: former } })));
    if (standing.length < faults.length) seedLists(ports);
    return faults;
  });
  return run.ok ? run.value.map(foundOf) : [];
}

function faultsOf(ports: Ports): ListFault[] {
  return listFaults(ports.table('lists').all(), knownLabels(ports));
}

function nameOf({ list, key }: ListFault): string {
  return `${list}.${key}`;
}

function foundOf(fault: ListFault): Found {
  const { row, field, value, former } = fault;
  return {
    ...{ rule: choiceRule.id, sheet: 'lists', id: nameOf(fault), row, field, value, places: {}, owner: null },
    fix: former === null ? null : { set: {}, shown: former },
  };
}
