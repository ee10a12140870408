import type { Input, Output } from '../../contract/call.ts';
import type { suggest as contract } from '../../contract/guide.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Ports } from '../../ports.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { checksOf } from '../common/checksOf.ts';
import { invalid } from '../common/invalid.ts';
import { saved } from '../common/saved.ts';

const aboutLength = 40;

/** Writes a colleague's suggestion into the Improvement log, with the page that it came from. */
export function suggest({ what, why, screen }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  if (!isModuleOn('improve', ports.config.settings)) return { ok: false, code: 'module-off' };
  const values = {
    ...{ what, why, screen, kind: 'staff' as const, status: 'open' as const },
    id: ports.ids.next('V'),
    on: ports.clock.today(),
  };
  const refusal = invalid(faultsOf(schemaOf('improve'), values, checksOf(ports.config)));
  if (refusal) return refusal;
  const about = (what ?? '').slice(0, aboutLength);
  return saved(
    { kind: 'suggest', about, changes: [{ kind: 'append', sheet: 'improve', values }] },
    { id: values.id },
    ports,
  );
}
