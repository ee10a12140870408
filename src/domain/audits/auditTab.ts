import type { SheetKey } from '../../schema/sheets.ts';
import { isActive } from '../figures/foldRows.ts';
import type { AuditBook, AuditRow, AuditRule, Breach, Fix } from './audit.ts';

/** A breach as it goes into the findings: nothing but texts and numbers, so that a stopped run can keep it. */
export interface Found {
  readonly rule: string;
  readonly sheet: SheetKey;
  /** the record's id, '' for a row without one and for a whole tab */
  readonly id: string;
  /** sheet row at the time of reading */
  readonly row: number;
  readonly field: string;
  readonly value: string;
  readonly places: Readonly<Record<string, string | number>>;
  readonly fix: Fix | null;
  /** who looks after the record, null where it names nobody in Team */
  readonly owner: string | null;
}

/** Takes a tab's rows one after the other through the rules. */
export interface TabAudit {
  readonly row: (row: AuditRow) => void;
  /** after the last row: all that was found */
  readonly end: () => Found[];
}

/** Archived, merged and erased rows are nobody's business any more, except for their ids. */
export function auditTab(sheet: SheetKey, rules: readonly AuditRule[], book: AuditBook): TabAudit {
  const found: Found[] = [];
  const people = new Set(book.config.team.map(({ name }) => name));
  const looks = rules.flatMap((rule) => {
    const look = rule.lookAt(sheet, book, (breach) =>
      found.push(foundOf(rule.id, breach.sheet ?? sheet, breach, people)),
    );
    return look ? [look] : [];
  });
  const rowLooks = looks.flatMap(({ row }) => (row ? [row] : []));
  return {
    row: (row) => {
      if (!isActive(row.values.state as string | null)) return;
      for (const look of rowLooks) look(row);
    },
    end: () => {
      for (const { end } of looks) end?.();
      return found;
    },
  };
}

const ownerColumns = ['owner', 'by'];

function foundOf(
  rule: string,
  sheet: SheetKey,
  { row, field, value, places, fix }: Breach,
  people: ReadonlySet<string | null>,
): Found {
  const owner = ownerColumns
    .map((column) => row.values[column])
    .find((name) => typeof name === 'string' && people.has(name));
  return {
    rule,
    sheet,
    id: String(row.values.id ?? ''),
    row: row.row,
    field,
    value: value.slice(0, 100),
    places: places ?? {},
    fix: fix ?? null,
    owner: typeof owner === 'string' ? owner : null,
  };
}
