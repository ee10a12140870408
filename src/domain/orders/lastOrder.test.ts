import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../day.ts';
import { lastOrder } from './lastOrder.ts';

const line = (id: string, order_no: string | null, day: string, status: 'confirmed' | 'cancelled' = 'confirmed') => ({
  ...{ id, order_no, status, created_at: null },
  ordered_on: dayOf(day),
});
const idsOf = (lines: readonly ReturnType<typeof line>[]) => lastOrder(lines).map(({ id }) => id);

describe('lastOrder', () => {
  it('is all lines of the number of the latest day, of two on one day the one entered last', () => {
    const lines = [line('a', 'SO-2', '2026-11-20'), line('b', 'SO-2', '2026-11-20'), line('c', 'SO-3', '2026-11-20')];
    expect(idsOf(lines)).toEqual(['c']);
    expect(idsOf([...lines.slice(0, 2), line('d', 'SO-9', '2026-01-05')])).toEqual(['a', 'b']);
  });

  it('passes over what was cancelled', () => {
    expect(idsOf([line('a', 'SO-1', '2026-01-05'), line('b', 'SO-2', '2026-11-20', 'cancelled')])).toEqual(['a']);
  });

  it('takes lines without a number by their day, and is nothing where there is none', () => {
    expect(
      idsOf([line('a', null, '2026-01-05'), line('b', null, '2026-01-06'), line('c', null, '2026-01-06')]),
    ).toEqual(['b', 'c']);
    expect(idsOf([])).toEqual([]);
  });
});
