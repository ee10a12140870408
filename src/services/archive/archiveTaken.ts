import type { archiveTaken as contract } from '../../contract/archive.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { Ports } from '../../ports.ts';

/** Somebody has the workbook as a file: Health asks for the next one a month later. */
export function archiveTaken(_input: Input<typeof contract>, { store, clock }: Ports): Output<typeof contract> {
  store.set({ 'archive.at': clock.now() });
  return { ok: true, value: {} };
}
