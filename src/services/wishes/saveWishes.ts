import type { Input, Output } from '../../contract/call.ts';
import type { saveWishes as contract } from '../../contract/wishes.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import type { Change, Ports } from '../../ports.ts';
import { invalid } from '../common/invalid.ts';
import { saved } from '../common/saved.ts';
import { openWishes, wishKinds } from './openWishes.ts';

/** Writes a department's wishes into the Improvement log; what is wished for already is not written twice. */
export function saveWishes({ fields, figures, why }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  if (!isModuleOn('improve', ports.config.settings)) return { ok: false, code: 'module-off' };
  const refusal = invalid(fields.length + figures.length === 0 ? { fields: { code: 'required' } } : {});
  if (refusal) return refusal;
  const known = new Set(openWishes(ports).map(({ kind, values }) => `${kind}|${values.what}`));
  const about = { why: why ?? null, screen: ports.user.member?.dept ?? null, on: ports.clock.today() };
  const fresh = [
    ...fields.map((what) => ({ kind: 'field' as const, what })),
    ...figures.map((what) => ({ kind: 'figure' as const, what })),
  ].filter(({ kind, what }) => !known.has(`${kind}|${what}`));
  const changes = fresh.map(
    ({ kind, what }): Change => ({
      kind: 'append',
      sheet: 'improve',
      values: { ...about, what, id: ports.ids.next('V'), kind: wishKinds[kind], status: 'open' },
    }),
  );
  const value = { saved: changes.length };
  if (changes.length === 0) return { ok: true, value };
  return saved({ kind: 'saveWishes', about: fresh.map(({ what }) => what).join(', '), changes }, value, ports);
}
