import { columnName, tabName } from '../../../templates/names.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import type { Found } from '../../domain/audits/auditTab.ts';
import { severityOf } from '../../domain/audits/index.ts';
import type { CustomerFigures } from '../../domain/figures/customerFigures.ts';
import type { FigureBook } from '../../domain/figures/figureBook.ts';
import { rowsOf } from '../../domain/figures/figureBook.ts';
import { type RecordQuality, recordQuality, type WorstFinding } from '../../domain/quality/recordQuality.ts';
import type { Ports } from '../../ports.ts';
import type { Language } from '../../schema/language.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Finding } from '../../schema/sheets/findings.ts';
import type { NightMemory } from './nightMemory.ts';

const findingColumns = ['rule', 'severity', 'status', 'ignore', 'tab', 'row', 'field'] as const;
export type KnownFinding = Pick<Finding, (typeof findingColumns)[number]>;

/** The findings as they stand: one read for all that asks for them in a night. */
export function knownFindings(ports: Ports): readonly KnownFinding[] {
  return ports.table('findings').columns(findingColumns);
}

interface Judged {
  readonly number: number;
  readonly values: Customer;
  readonly figures: CustomerFigures;
  readonly stage: Customer['stage'];
}

/** Judges records one by one: rules.md 7.1. */
export function qualityJudge(
  memory: NightMemory,
  book: FigureBook,
  known: readonly KnownFinding[],
  ports: Ports,
): (customer: Judged) => RecordQuality {
  const worst = worstFindings(memory, known, ports);
  const active = new Set(ports.config.team.flatMap(({ name, active }) => (active && name ? [name] : [])));
  const { hasPhone, isPrimary } = book.fold.people;
  return ({ number, values, figures, stage }) => {
    const people = Array.from(rowsOf(book, 'people', number));
    return recordQuality(
      values,
      {
        stage,
        lastContactOn: figures.cells.last_contact_on,
        isOwnerActive: values.owner !== null && active.has(values.owner),
        hasContactPhone: people.some((row) => hasPhone[row] === 1),
        hasPrimaryContact: people.some((row) => isPrimary[row] === 1),
        worst: worst.get(values.id) ?? null,
      },
      book.today,
      book.settings,
    );
  };
}

/**
 * By customer id. A night has just looked for itself, and leaves out what people ignore; a run without audit goes by the
 * findings that stand open.
 */
function worstFindings(
  { kind, found }: NightMemory,
  known: readonly KnownFinding[],
  { config: { language } }: Ports,
): Map<string, WorstFinding> {
  const worst = new Map<string, WorstFinding>();
  const note = (id: string, severity: Finding['severity']): void => {
    if (severity === 'error' || (severity === 'warning' && !worst.has(id))) worst.set(id, severity);
  };
  const { zh, en } = sheetTexts.customers.name;
  const ofCustomers = known.filter(({ tab }) => tab === zh || tab === en);
  if (kind !== 'night') {
    for (const { status, severity, row } of ofCustomers) if (status === 'open' && row) note(row, severity);
    return worst;
  }
  const isIgnored = ignoredBy(ofCustomers, language);
  for (const each of found) if (each.sheet === 'customers' && !isIgnored(each)) note(each.id, severityOf(each.rule));
  return worst;
}

/** Whether people have said of something found that it is meant so. */
export function ignoredBy(known: readonly KnownFinding[], language: Language): (found: Found) => boolean {
  const ignored = new Set(
    known
      .filter(({ status, ignore }) => status === 'ignored' || ignore)
      .map(({ rule, row, field }) => `${rule}|${row}|${field}`),
  );
  return ({ rule, sheet, id, field }) =>
    ignored.has(`${rule}|${id}|${columnName(sheet, field, language) || tabName(sheet, language)}`);
}
