import type { Input, Output } from '../../contract/call.ts';
import type { wishes as contract, WishLine } from '../../contract/wishes.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import type { Ports } from '../../ports.ts';
import { openWishes } from './openWishes.ts';

export function wishes(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { config, user } = ports;
  if (!isModuleOn('improve', config.settings)) return { ok: false, code: 'module-off' };
  const lines = openWishes(ports).map(({ kind, values }): WishLine => {
    const { id, what, why, screen, created_by, on } = values;
    return { id, kind, what: what ?? '', why: why ?? '', dept: screen ?? '', by: created_by ?? '', on };
  });
  return { ok: true, value: { wishes: lines, canJudge: user.member?.role === 'admin' } };
}
