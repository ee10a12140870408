import type { Ports, StructureProblem } from '../../ports.ts';
import { keepOnly, keptState } from '../jobs/keptState.ts';

type Headed = Pick<StructureProblem, 'rule' | 'sheet' | 'column'>;

/** By tab, headers of columns that a person said are the team's own. */
type OwnHeaders = Readonly<Record<string, readonly string[]>>;

const kind = 'own_columns';

/** Leaves out columns that the team has taken as its own (A46); asks only where there is one to ask about. */
export function withoutOwn<P extends Headed>(problems: readonly P[], ports: Ports): P[] {
  if (!problems.some(({ rule }) => rule === 'A46')) return [...problems];
  const own = ownHeaders(ports);
  return problems.filter(({ rule, sheet, column }) => rule !== 'A46' || !own[sheet]?.includes(column));
}

/** From now on these are the team's own, wherever they stand in their tabs. The caller holds the lock. */
export function takeAsOwn(columns: readonly Headed[], ports: Ports): void {
  const own: Record<string, readonly string[]> = { ...ownHeaders(ports) };
  for (const { sheet, column } of columns) own[sheet] = [...new Set([...(own[sheet] ?? []), column])];
  keepOnly(kind, own, ports);
}

function ownHeaders(ports: Ports): OwnHeaders {
  return keptState<OwnHeaders>(kind, ports)?.value ?? {};
}
