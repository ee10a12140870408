import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type AdapterWorld, adapterWorld, buildProbe } from './adapterWorld.ts';
import type { Step } from './steps.ts';

const quillmoor = { id: 'C-0000000001', name: '=Quillmoor', phone: '+1 415 555 0132', stage_until: '2026-12-01' };
const larkfield = { id: 'C-0000000002', name: 'Larkfield Foods', owner: 'Tom Reyes', tags: ['Tea', 'VIP'] };

const add = (id: string, values: object, sheet = 'customers'): Step => [
  'operations',
  'commit',
  { id, kind: 'addCustomer', about: '', changes: [{ kind: 'append', sheet, values }], answer: { id }, how: 'sidebar' },
];
const change = (op: string, id: string, set: object, sheet = 'customers'): Step => [
  'operations',
  'commit',
  {
    id: op,
    kind: 'updateCustomer',
    about: '',
    changes: [{ kind: 'update', sheet, id, set }],
    answer: null,
    how: 'sidebar',
  },
];
const find = (id: string, sheet = 'customers'): Step => ['table', sheet, 'byId', id];

jest.setTimeout(60_000);
beforeAll(buildProbe);

describe('operations of the adapter', () => {
  let world: AdapterWorld;
  beforeAll(async () => {
    world = await adapterWorld();
    await world.ask([add('Z-1', quillmoor), add('Z-2', larkfield)]);
  });
  afterAll(() => world.close());

  it('reads back what they wrote, stamped', async () => {
    const [row, answer] = await world.ask([find(quillmoor.id), ['operations', 'answered', 'Z-1']]);
    expect(row).toMatchObject({ row: 2, values: { ...quillmoor, state: 'active', created_by: 'Ivy Tran' }, bad: {} });
    expect(answer).toEqual({ id: 'Z-1' });
    expect(world.sheet('Customers').cell).toBeDefined();
  });

  it('logs a line for a new row and one for each changed field', async () => {
    await world.ask([change('Z-3', larkfield.id, { city: 'Austin', phone: '-5', note: null })]);
    const [lines] = await world.ask<[{ values: object }[]]>([['table', 'changes', 'where', 'op', 'Z-3']]);
    expect(lines.map(({ values }) => values)).toMatchObject([
      { tab: 'Customers', row: larkfield.id, field: 'City', old: null, new: 'Austin', by: 'Ivy Tran', how: 'sidebar' },
      { field: 'Phone', old: null, new: '-5' },
    ]);
  });

  it('takes back what nobody changed since and lists the rest with who did', async () => {
    await world.ask([change('Z-4', quillmoor.id, { city: 'Reno', province: 'Nevada' })]);
    await world.ask([change('Z-5', quillmoor.id, { city: 'Sparks' })], 'tom@team.example');
    const [outcome, row] = await world.ask([['operations', 'undo', 'Z-4', 'Z-6'], find(quillmoor.id)]);
    expect(outcome).toEqual({
      restored: 1,
      kept: [{ sheet: 'customers', id: quillmoor.id, field: 'city', value: 'Sparks', by: 'Tom Reyes' }],
    });
    expect(row).toMatchObject({ values: { city: 'Sparks', province: null } });
    expect(
      await world.ask([
        ['operations', 'undo', 'Z-4', 'Z-7'],
        ['operations', 'undo', 'Z-0', 'Z-8'],
      ]),
    ).toEqual(['already-undone', 'not-found']);
  });

  it('gives a repeated undo the words of the first', async () => {
    const [answer] = await world.ask([['operations', 'answered', 'Z-6']]);
    expect(answer).toEqual({
      restored: 1,
      kept: [
        {
          ...{ tab: 'Customers', row: quillmoor.id, field: 'City', value: 'Sparks', by: 'Tom Reyes' },
          cell: `customers|${quillmoor.id}|city`,
        },
      ],
    });
  });

  it('archives a row whose making is taken back, and brings it back when that is undone', async () => {
    const extra = { id: 'C-0000000003', name: 'Extra' };
    const [, , archived, , again] = await world.ask([
      add('Z-9', extra),
      ['operations', 'undo', 'Z-9', 'Z-10'],
      find(extra.id),
      ['operations', 'undo', 'Z-10', 'Z-11'],
      find(extra.id),
    ]);
    expect([archived, again]).toMatchObject([{ values: { state: 'archived' } }, { values: { state: 'active' } }]);
  });

  it('keeps rows of an import that somebody has worked with since', async () => {
    const rows = [4, 5, 6].map((n) => ({ id: `C-000000000${n}`, name: `Import ${n}` }));
    const imported = { kind: 'import', about: 'list.csv', answer: null, how: 'import' };
    const changes = rows.map((values) => ({ kind: 'append', sheet: 'customers', values }));
    await world.ask([
      ['operations', 'commit', { id: 'Z-20.1', ...imported, changes: changes.slice(0, 2) }],
      ['operations', 'commit', { id: 'Z-20.2', ...imported, changes: changes.slice(2) }],
      change('Z-21', rows[0]!.id, { city: 'Boise' }),
      add('Z-22', { id: 'T-0000000001', title: 'Call', customer: rows[1]!.id }, 'tasks'),
    ]);
    const [outcome, found] = await world.ask<[object, { values: { state: string } }[]]>([
      ['operations', 'undo', 'Z-20', 'Z-23'],
      ['table', 'customers', 'byIds', rows.map(({ id }) => id)],
    ]);
    expect(outcome).toMatchObject({
      kept: [
        { id: rows[0]!.id, field: 'city', value: 'Boise', by: 'Ivy Tran' },
        { id: rows[1]!.id, field: 'id', value: 'T-0000000001' },
      ],
    });
    expect(found.map(({ values }) => values.state)).toEqual(['active', 'active', 'archived']);
  });

  it('joins several changes of one row', async () => {
    const id = 'C-0000000007';
    const changes = [
      { kind: 'append', sheet: 'customers', values: { id, name: 'Joined' } },
      { kind: 'update', sheet: 'customers', id, set: { city: 'Ely' } },
      { kind: 'update', sheet: 'customers', id: larkfield.id, set: { city: 'Waco' } },
      { kind: 'update', sheet: 'customers', id: larkfield.id, set: { country: 'United States' } },
    ];
    const [, ...rows] = await world.ask([
      ['operations', 'commit', { id: 'Z-30', kind: 'import', about: '', changes, answer: null, how: 'import' }],
      find(id),
      find(larkfield.id),
    ]);
    expect(rows).toMatchObject([
      { values: { name: 'Joined', city: 'Ely' } },
      { values: { city: 'Waco', country: 'United States' } },
    ]);
  });

  it('stands finished wherever the run that began it was killed', async () => {
    const id = 'C-0000000040';
    const steps = (n: number): Step[] => [
      [
        'operations',
        'commit',
        {
          ...{ id: `Z-4${n}`, kind: 'x', about: '', answer: { n }, how: 'sidebar' },
          changes: [
            { kind: 'append', sheet: 'customers', values: { id: id + n, name: `Killed ${n}` } },
            { kind: 'update', sheet: 'customers', id: larkfield.id, set: { city: `Town ${n}` } },
          ],
        },
      ],
    ];
    let wasKilled = true;
    for (let call = 4; wasKilled; call += 1) {
      wasKilled = await world.dieAt(call, steps(call));
      const [, town, made, answer, lines] = await world.ask<
        [number, { values: { city: string } }, object | null, object | null, unknown[]]
      >([
        ['operations', 'finishPlanned'],
        find(larkfield.id),
        ['table', 'customers', 'where', 'id', id + call],
        ['operations', 'answered', `Z-4${call}`],
        ['table', 'changes', 'where', 'op', `Z-4${call}`],
      ]);
      const isDone = town.values.city === `Town ${call}`;
      expect(made).toHaveLength(isDone ? 1 : 0);
      expect(answer).toEqual(isDone ? { n: call } : null);
      expect(lines).toHaveLength(isDone ? 2 : 0);
    }
  });

  it('F14 an undo stands finished wherever its run was killed', async () => {
    const id = 'C-0000000050';
    await world.ask([add('Z-50', { id, name: 'Undone', city: 'Reno' })]);
    let wasKilled = true;
    for (let call = 4; wasKilled; call += 1) {
      const op = `Z-51${call}`;
      await world.ask([change(op, id, { city: `Town ${call}` })]);
      wasKilled = await world.dieAt(call, [['operations', 'undo', op, `${op}U`]]);
      const [, outcome, row] = await world.ask([
        ['operations', 'finishPlanned'],
        ['operations', 'undo', op, `${op}V`],
        find(id),
      ]);
      expect(outcome === 'already-undone' || (outcome as { restored: number }).restored).toBeTruthy();
      expect(row).toMatchObject({ values: { city: 'Reno' } });
      const [repeated] = await world.ask([['operations', 'undo', op, `${op}W`]]);
      expect(repeated).toBe('already-undone');
    }
  });
});
