import type { Input, Output } from '../../contract/call.ts';
import type { nextOrderNo as contract } from '../../contract/entries.ts';
import type { Ports } from '../../ports.ts';
import { freeOrderNo } from '../history/orderNumbers.ts';

/** Proposes the number of the next order; it is taken only when the order is saved. */
export function nextOrderNo(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  return { ok: true, value: { orderNo: freeOrderNo(ports) } };
}
