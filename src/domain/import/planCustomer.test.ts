import { describe, expect, it } from '@jest/globals';
import { someChecks } from '../../../test/someChecks.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { dayOf, stampOf } from '../day.ts';
import { customerIndex } from './customerIndex.ts';
import type { PlanRules } from './plan.ts';
import { planCustomer } from './planCustomer.ts';

let ids = 0;
const rules: PlanRules = {
  mode: 'both',
  overwrite: false,
  empties: 'keep',
  createCustomers: false,
  owner: 'Ivy Tran',
  tag: 'Fair',
  me: 'Ivy Tran',
  today: dayOf('2026-11-24'),
  now: stampOf('2026-11-24T10:00:00'),
  suppressed: () => null,
  checks: someChecks,
  nextId: (prefix) => `${prefix}-${(ids += 1)}`,
};

const anIndex = (...known: (Partial<Customer> & { name: string })[]) => {
  const index = customerIndex('CN');
  for (const [place, values] of known.entries()) {
    index.add({ id: `C-000000000${place}`, row: place + 2, fromThisFile: false, values });
  }
  return index;
};
const row = (values: Record<string, unknown>) => ({ line: 2, values, faults: [], empty: [] });

describe('planCustomer', () => {
  it('empties what is empty in the file where that is meant, but no name and no code', () => {
    const known = { name: 'Quillmoor', phone: '13800001234', ext_code: '7', city: 'Bath', position: 'Owner' };
    const file = { ...row({ name: 'Quillmoor', position: 'Buyer' }), empty: ['name', 'ext_code', 'city', 'tags'] };
    const cleared = planCustomer(file, anIndex(known), { ...rules, tag: null, empties: 'clear' });
    expect(cleared.changes).toMatchObject([{ set: { city: null } }]);
    expect(Object.keys((cleared.changes[0] as { set: object }).set)).toEqual(['city']);
    expect(planCustomer(file, anIndex(known), { ...rules, tag: null }).verdict).toBe('unchanged');
  });

  it('adds a customer with the batch’s owner and tag', () => {
    const plan = planCustomer(row({ name: '青禾茶业', phone: '13800001234' }), anIndex(), rules);
    expect(plan.changes).toMatchObject([
      {
        sheet: 'customers',
        values: { name: '青禾茶业', owner: 'Ivy Tran', tags: ['Fair'], source: 'import', type: 'company' },
      },
    ]);
  });

  it('adds the person whom a row names beside the firm as contact', () => {
    const plan = planCustomer(
      row({ company: 'Quillmoor', first_name: 'Ada', last_name: 'King', email: 'a@q.example' }),
      anIndex(),
      rules,
    );
    expect(plan.changes[0]).toMatchObject({ values: { name: 'Quillmoor', company: null } });
    expect(plan.changes[1]).toMatchObject({
      sheet: 'contacts',
      values: { name: 'Ada King', email: 'a@q.example', primary: true },
    });
  });

  it('takes the person for the customer where there is no firm', () => {
    const plan = planCustomer(row({ last_name: '王', first_name: '芳' }), anIndex(), rules);
    expect(plan.changes).toMatchObject([{ values: { name: '王芳' } }]);
  });

  it('fills only empty cells unless asked to overwrite', () => {
    const known = { name: 'Quillmoor', phone: '13800001234', city: null, industry: 'retail', tags: ['Fair'] };
    const file = row({ name: 'Quillmoor Ltd', phone: '138 0000 1234', city: 'Ningbo', industry: 'it' });
    expect(planCustomer(file, anIndex(known), rules).changes).toMatchObject([
      { kind: 'update', set: { city: 'Ningbo' } },
    ]);
    expect(planCustomer(file, anIndex(known), rules).changes[0]).not.toMatchObject({ set: { industry: 'it' } });
    expect(planCustomer(file, anIndex(known), { ...rules, overwrite: true }).changes).toMatchObject([
      { set: { city: 'Ningbo', industry: 'it', name: 'Quillmoor Ltd' } },
    ]);
  });

  it('finds nothing to do in a file that was imported before', () => {
    const known = { name: 'Quillmoor', phone: '13800001234', tags: ['Fair'] };
    expect(planCustomer(row({ name: 'Quillmoor', phone: '13800001234' }), anIndex(known), rules).verdict).toBe(
      'unchanged',
    );
  });

  it('keeps two customers of one file apart who share a phone', () => {
    const index = anIndex();
    const first = planCustomer(row({ name: 'Ada', phone: '13800001234' }), index, rules);
    const second = planCustomer(row({ name: 'Bob', phone: '13800001234' }), index, rules);
    const again = planCustomer(row({ name: 'Ada', phone: '13800001234' }), index, rules);
    expect([first.verdict, second.verdict, again.verdict]).toEqual(['added', 'added', 'duplicate']);
  });

  it('keeps customers with different codes apart', () => {
    const known = { name: 'Quillmoor', phone: '13800001234', ext_code: 'A1' };
    const plan = planCustomer(row({ name: 'Quillmoor', phone: '13800001234', ext_code: 'A2' }), anIndex(known), rules);
    expect(plan.verdict).toBe('added');
  });

  it('takes a code that is one of our ids for the id', () => {
    const plan = planCustomer(
      row({ name: 'New name', ext_code: 'C-0000000000' }),
      anIndex({ name: 'Old', tags: ['Fair'] }),
      {
        ...rules,
        overwrite: true,
      },
    );
    expect(plan.changes).toEqual([
      { kind: 'update', sheet: 'customers', id: 'C-0000000000', row: 2, set: { name: 'New name' } },
    ]);
  });

  it('refuses a row that fits two customers', () => {
    const index = anIndex({ name: 'Ada', phone: '13800001234' }, { name: 'Bob', phone: '13800001234' });
    expect(planCustomer(row({ name: 'Cleo', phone: '13800001234' }), index, rules).faults).toMatchObject([
      { fault: { code: 'two-matches', places: { n: 2 } } },
    ]);
  });

  it('adds nobody when only updates were asked for', () => {
    expect(planCustomer(row({ name: 'Ada' }), anIndex(), { ...rules, mode: 'update' }).faults).toMatchObject([
      { fault: { code: 'nothing-to-update' } },
    ]);
  });

  it('refuses a row without any name', () => {
    expect(planCustomer(row({ phone: '13800001234' }), anIndex(), rules).faults).toMatchObject([
      { field: 'name', fault: { code: 'required' } },
    ]);
  });
});
