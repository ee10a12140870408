import { describe, expect, it } from '@jest/globals';
import { aRow } from '../../../test/builders.ts';
import type { Finding } from '../../schema/sheets/findings.ts';
import type { Day } from '../day.ts';
import type { Found } from './auditTab.ts';
import { type AuditRun, findingChanges, manyRows } from './findingChanges.ts';

const today = '2026-03-01' as Day;

const aFound = (over: Partial<Found> = {}): Found => ({
  rule: 'A07',
  sheet: 'customers',
  id: 'C-1',
  row: 2,
  field: 'name',
  value: '',
  places: {},
  fix: null,
  owner: 'Ivy Tran',
  ...over,
});

const aFinding = (cells: Partial<Finding> = {}) => ({
  row: 5,
  values: aRow('findings', {
    id: 'D-1',
    rule: 'A07',
    severity: 'error',
    tab: 'customers',
    row: 'C-1',
    field: 'name',
    message: 'A07',
    status: 'open',
    first_seen: '2026-02-01' as Day,
    last_seen: today,
    ...cells,
  }),
});

const run = (over: Partial<AuditRun>): AuditRun => ({
  known: [],
  found: [],
  mended: [],
  covers: () => true,
  mostRows: 200,
  ignoreDays: 90,
  today,
  textsOf: ({ sheet, field, rule }) => ({ tab: sheet, field, message: rule }),
  moreTextsOf: ({ sheet, rule }, more) => ({ tab: sheet, field: manyRows, message: `${rule}+${more}` }),
  severityOf: () => 'error',
  auditor: 'Tom Reyes',
  formerAuditor: null,
  ...over,
});

describe('findingChanges', () => {
  it('opens a row for a new breach, for who looks after the record', () => {
    const { added } = findingChanges(run({ found: [aFound(), aFound({ id: 'C-2', owner: null })] }));
    expect(added.map(({ row, assignee, status, first_seen }) => [row, assignee, status, first_seen])).toEqual([
      ['C-1', 'Ivy Tran', 'open', today],
      ['C-2', 'Tom Reyes', 'open', today],
    ]);
  });

  it('changes nothing when the same is found again on the same day', () => {
    expect(findingChanges(run({ known: [aFinding()], found: [aFound()] }))).toEqual({ added: [], updated: [] });
  });

  it('notes the day on which it was seen last', () => {
    const known = [aFinding({ last_seen: '2026-02-28' as Day })];
    expect(findingChanges(run({ known, found: [aFound()] })).updated).toEqual([
      { id: 'D-1', row: 5, set: { last_seen: today } },
    ]);
  });

  it('lets what is not found any more go, where the run has looked', () => {
    const known = [aFinding()];
    expect(findingChanges(run({ known })).updated[0]?.set).toEqual({ status: 'gone', apply: false });
    expect(findingChanges(run({ known, covers: () => false })).updated).toEqual([]);
  });

  it('opens the same row again when the breach comes back', () => {
    const known = [aFinding({ status: 'gone' })];
    expect(findingChanges(run({ known, found: [aFound()] }))).toEqual({
      added: [],
      updated: [{ id: 'D-1', row: 5, set: { status: 'open' } }],
    });
  });

  it('marks as fixed what was mended', () => {
    expect(findingChanges(run({ known: [aFinding()], mended: [aFound()] })).updated[0]?.set.status).toBe('fixed');
  });

  it('keeps quiet for good where a reason is given, until the data change, and says who and when', () => {
    const reason = { ignore: true, ignore_reason: 'A sole trader', updated_by: 'Ivy Tran', value: '1' };
    const [ignored] = findingChanges(run({ known: [aFinding(reason)], found: [aFound({ value: '1' })] })).updated;
    expect(ignored?.set).toEqual({ status: 'ignored', ignored_by: 'Ivy Tran', ignored_on: today });
    const kept = aFinding({ ...reason, ...ignored?.set, ignored_on: '2025-01-01' as Day });
    expect(findingChanges(run({ known: [kept], found: [aFound({ value: '1' })] })).updated).toEqual([]);
    const opened = { status: 'open', ignore: false, ignore_reason: null, ignored_by: null, ignored_on: null };
    const changed = findingChanges(run({ known: [kept], found: [aFound({ value: '2' })] })).updated;
    expect(changed[0]?.set).toEqual({ ...opened, value: '2' });
    const back = { ...kept, values: { ...kept.values, status: 'gone' as const } };
    expect(findingChanges(run({ known: [back], found: [aFound({ value: '1' })] })).updated[0]?.set).toEqual(opened);
  });

  it('keeps quiet for 90 days about what a person ignores', () => {
    const ignored = findingChanges(run({ known: [aFinding({ ignore: true })], found: [aFound()] }));
    expect(ignored.updated[0]?.set).toEqual({
      status: 'ignored',
      ignore_until: '2026-05-30',
      ignored_on: today,
    });
    const over = aFinding({ ignore: true, ignore_until: '2026-02-28' as Day, status: 'ignored' });
    expect(findingChanges(run({ known: [over], found: [aFound()] })).updated[0]?.set).toEqual({
      status: 'open',
      ignore: false,
      ignore_until: null,
    });
  });

  it('shows 200 rows a rule and one for the rest', () => {
    const found = Array.from({ length: 250 }, (_, i) => aFound({ id: `C-${i}` }));
    const known = [aFinding({ row: 'C-249' })];
    const { added, updated } = findingChanges(run({ known, found }));
    expect(added).toHaveLength(200);
    expect(added[199]).toMatchObject({ row: manyRows, message: 'A07+50', value: '50' });
    expect(updated).toEqual([]);
  });
});
