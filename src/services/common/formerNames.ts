import type { Ports } from '../../ports.ts';
import { keepOnly, keptState } from '../jobs/keptState.ts';

const kind = 'names';

/** Names that people of the team had before; who did what in the past stands under the name of then. */
export function formerNames(ports: Ports): readonly string[] {
  return keptState<readonly string[]>(kind, ports)?.value ?? [];
}

export function keepFormerName(name: string | null, ports: Ports): void {
  const names = formerNames(ports);
  if (name && !names.includes(name)) keepOnly(kind, [...names, name], ports);
}
