import { isFixedList, type ListKey, listKeys, shippedKeys } from '../../schema/lists.ts';
import type { Row } from '../../schema/sheets.ts';
import { foldText } from '../cells/cellContext.ts';

export interface ListRow {
  readonly row: number;
  readonly values: Row<'lists'>;
}

/** Labels by `list.key`: Chinese, English. */
export type Labels = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** What is wrong with the choices: a dropdown would not know what a label means, or a rule would look for a key in vain. */
export interface ListFault {
  readonly list: string;
  readonly key: string;
  /** 0 for a choice that has no row */
  readonly row: number;
  readonly field: 'key' | 'zh' | 'en';
  readonly value: string;
  /** what stood there before; null where nobody knows */
  readonly former: string | null;
}

/** @param known labels as they were before somebody changed them */
export function listFaults(rows: readonly ListRow[], known: Labels): ListFault[] {
  return listKeys.flatMap((list) => {
    const ofList = rows.filter(({ values }) => values.list === list);
    // a list without rows is not a team's own: what ships holds
    if (ofList.length === 0) return [];
    return [...wrongKeys(list, ofList, known), ...sameLabels(list, ofList, known)];
  });
}

function wrongKeys(list: ListKey, rows: readonly ListRow[], known: Labels): ListFault[] {
  const shipped = isFixedList(list) ? shippedKeys(list) : [];
  const seen = new Set<string>();
  const faults: ListFault[] = [];
  const lost = shipped.filter((key) => rows.every(({ values }) => values.key !== key));
  for (const { row, values } of rows) {
    const key = values.key ?? '';
    const isStray = seen.has(key) || (isFixedList(list) && !shipped.includes(key));
    seen.add(key);
    if (!isStray) continue;
    const former = lost.find((each) => isLabelled(values, known[`${list}.${each}`])) ?? null;
    if (former) lost.splice(lost.indexOf(former), 1);
    faults.push({ list, key: former ?? key, row, field: 'key', value: key, former });
  }
  return [...faults, ...lost.map((key) => ({ list, key, row: 0, field: 'key' as const, value: '', former: key }))];
}

function isLabelled({ zh, en }: Row<'lists'>, labels: readonly [string, string] | undefined): boolean {
  return labels !== undefined && (labels[0] === zh || labels[1] === en);
}

/** Of two choices with one label the one whose label was changed is the wrong one. */
function sameLabels(list: ListKey, rows: readonly ListRow[], known: Labels): ListFault[] {
  return (['zh', 'en'] as const).flatMap((field, index) => {
    const first = new Map<string, ListRow>();
    return rows.flatMap((row): ListFault[] => {
      const label = foldText(row.values[field] ?? '');
      const formerOf = ({ values }: ListRow) => known[`${list}.${values.key}`]?.[index] ?? '';
      const other = first.get(label);
      if (!other) first.set(label, row);
      if (!label || !row.values.active || !other?.values.active || other.values.key === row.values.key) return [];
      const isRenamed = (each: ListRow) => !['', label].includes(foldText(formerOf(each)));
      const wrong = isRenamed(other) && !isRenamed(row) ? other : row;
      const { key } = wrong.values;
      const value = wrong.values[field] ?? '';
      return [
        { list, key: key ?? '', row: wrong.row, field, value, former: isRenamed(wrong) ? formerOf(wrong) : null },
      ];
    });
  });
}
