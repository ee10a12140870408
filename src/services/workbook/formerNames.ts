import type { Ports } from '../../ports.ts';

const key = 'team.former';

/** Names that people of the team had before; who did what in the past stands under the name of then. */
export function formerNames({ store }: Pick<Ports, 'store'>): readonly string[] {
  return JSON.parse(store.get(key) ?? '[]') as readonly string[];
}

export function keepFormerName(name: string | null, ports: Pick<Ports, 'store'>): void {
  const names = formerNames(ports);
  if (name && !names.includes(name)) ports.store.set({ [key]: JSON.stringify([...names, name].slice(-100)) });
}
