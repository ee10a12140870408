import { listTexts } from '../../../templates/lists.ts';
import type { ListEntry, Ports } from '../../ports.ts';
import { type ListKey, listKeys } from '../../schema/lists.ts';
import { importJobs } from '../import/importJob.ts';
import { trainingsOf } from '../team/trainings.ts';
import { leaseOf } from './automationState.ts';

/** An import of so many rows is one to try out. */
const fewRows = 50;
/** Steps that were done once, in a document property: what showed it, a trial import say, may be undone and cleared away. */
const key = 'steps';

/** What shows in the data that a step was done; nobody ticks it by hand. */
const evidence = {
  goals: ({ table, structure }: Ports) => structure.has('goals') && table('goals').count() > 0,
  fields: (ports: Ports) =>
    ports.table('customers').added().length > 0 || listKeys.some((list) => isTheirs(list, ports)),
  testImport: (ports: Ports) => imports(ports).some(({ rows }) => rows <= fewRows),
  realImport: (ports: Ports) =>
    ports.table('customers').count() >= 5 || imports(ports).some(({ rows, isDone }) => isDone && rows > fewRows),
  team: ({ config }: Ports) => config.team.filter(({ active }) => active).length > 1,
  steward: (ports: Ports) => leaseOf(ports) !== null,
  firstInteraction: ({ table }: Ports) => table('interactions').count() > 0,
  firstNextStep: ({ table }: Ports) => table('tasks').count() > 0,
  firstOrder: ({ table }: Ports) => table('orders').count() > 0,
  training: (ports: Ports) => trainingsOf(ports)?.some(({ done_on }) => done_on !== null) === true,
  firstDigest: ({ table }: Ports) =>
    table('sends')
      .columns(['status'])
      .some(({ status }) => status === 'sent'),
} as const satisfies Record<string, (ports: Ports) => boolean>;

export type StepKey = keyof typeof evidence;
export const stepKeys = Object.keys(evidence) as StepKey[];

/** The steps that are done, now or earlier. */
export function stepsDone(ports: Ports): ReadonlySet<StepKey> {
  const before = ports.store.get(key)?.split(' ') ?? [];
  const done = stepKeys.filter((step) => before.includes(step) || evidence[step](ports));
  ports.store.set({ [key]: done.join(' ') });
  return new Set(done);
}

function imports(ports: Ports): { readonly rows: number; readonly isDone: boolean }[] {
  return importJobs(ports)
    .filter(({ state }) => state !== 'open')
    .map(({ job, state }) => ({ rows: job.parts.reduce((sum, { rows }) => sum + rows, 0), isDone: state === 'done' }));
}

/** Whether a team has entries of its own in a list, or has renamed or switched off one that ships. */
function isTheirs(list: ListKey, { config }: Ports): boolean {
  const shipped: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = listTexts[list];
  return config.lists[list].some((entry: ListEntry) => {
    const text = shipped[entry.key];
    return !text || !entry.active || entry.zh !== text.zh || entry.en !== text.en;
  });
}
