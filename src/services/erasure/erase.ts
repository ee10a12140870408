import { erasureTexts } from '../../../templates/erasure.ts';
import { tabName } from '../../../templates/names.ts';
import type { Input, Output, Refusal } from '../../contract/call.ts';
import type { erase as contract } from '../../contract/erasure.ts';
import { erasedCells } from '../../domain/erasure/erasedCells.ts';
import type { Words } from '../../domain/erasure/words.ts';
import type { Ports, Stored } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { activeCustomer } from '../common/active.ts';
import { noPermission } from '../common/adminOnly.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { forgetKept } from './forgetKept.ts';
import { forgetLines } from './forgetLines.ts';
import { mentionsIn } from './mentionsIn.ts';
import { suppress, suppressionHashes, suppressionOfId } from './suppressed.ts';
import { type Traces, tracesOf } from './traces.ts';

/** An erasure that is under way. The words are needed to the end, when the cells are gone; they go with it. */
interface Left {
  readonly customer: string;
  readonly op: string;
  readonly by: string | null;
  readonly words: Words;
}

type Answered = Output<typeof contract>;

const rowGone = { ok: false, code: 'row-gone' } as const;
const leftKey = 'left.erase';
/** A property takes 9 KB. */
const mostWords = 60;

export function mayErase({ user, config }: Pick<Ports, 'user' | 'config'>): Refusal<'no-permission'> | null {
  return ['admin', 'manager'].includes(user.member?.role ?? '') ? null : noPermission(config);
}

/** Erases a person: nothing of it can be undone. */
export function erase({ customer: id, name }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const refusal = mayErase(ports);
  if (refusal) return refusal;
  const begun = ports.lock.run(lockWaitMs, (): Left | Answered => {
    ports.operations.finishPlanned();
    const left = leftErasure(ports);
    if (left?.customer === id) return left;
    if (left) eraseAll(left, ports);
    const customer = activeCustomer(id, undefined, ports);
    if (!customer) return isErased(id, ports) ? { ok: true, value: { rows: 0, mentions: [] } } : rowGone;
    if ((customer.values.name ?? '').trim() !== name.trim()) return { ok: false, code: 'name-differs' };
    const { words } = tracesOf(customer, [], ports);
    const asked = { customer: customer.values.id, op: ports.op, by: ports.user.member?.name ?? null };
    const made = { ...asked, words: words.slice(0, mostWords) };
    ports.store.set({ [leftKey]: JSON.stringify(made) });
    return made;
  });
  if (!begun.ok) return { ok: false, code: 'busy' };
  if ('ok' in begun.value) return begun.value;
  const left = begun.value;
  const rows = eraseAll(left, ports);
  return { ok: true, value: { rows, mentions: mentionsIn(left.words, () => false, ports) } };
}

/** Whoever asks again, because no answer came, is told that it is done. */
function isErased(id: string, { table }: Pick<Ports, 'table'>): boolean {
  return table('customers').byId(id)?.values.state === 'erased';
}

export function isErasureLeft(ports: Pick<Ports, 'store'>): boolean {
  return leftErasure(ports) !== null;
}

/** Goes on with an erasure whose run died: each step done twice ends as done once. */
export function finishErasure(ports: Ports): void {
  const left = leftErasure(ports);
  if (left) eraseAll(left, ports);
}

function leftErasure({ store }: Pick<Ports, 'store'>): Left | null {
  const left = store.get(leftKey);
  return left ? (JSON.parse(left) as Left) : null;
}

/**
 * First what stands in the tabs, so that nobody writes it down once more; then what is remembered of it.
 *
 * @returns rows erased
 */
function eraseAll({ customer: id, op, by, words }: Left, ports: Ports): number {
  const { lock, store, clock, config } = ports;
  const inLock = (work: () => void) => {
    if (!lock.run(lockWaitMs, work).ok) throw new Error('the document lock was not free');
  };
  const customer = ports.table('customers').byId(id);
  if (!customer) {
    store.remove(leftKey);
    return 0;
  }
  const traces = tracesOf(customer, words, ports);
  inLock(() => {
    suppress(
      [
        ...traces.reach.flatMap((reach) => suppressionHashes(reach, ports)),
        ...[id, ...traces.rows.filter(({ sheet }) => sheet === 'customers').map((row) => row.id)].map((one) =>
          suppressionOfId(one, ports),
        ),
      ],
      ports,
    );
  });
  inLock(() => eraseRows(customer, traces, ports));
  inLock(() => ports.operations.forget(traces.ids));
  inLock(() => forgetKept(traces, ports));
  inLock(() => forgetLines(traces, op, ports));
  inLock(() => {
    if (ports.table('changes').where('op', op).length === 0) {
      const told = inLanguage(erasureTexts.told, config.language);
      const line = { at: clock.now(), by, tab: tabName('customers', config.language), row: id, new: told };
      ports.table('changes').append([{ ...line, how: 'sidebar', op }]);
    }
    store.remove(leftKey);
  });
  return traces.rows.length + 1;
}

/** The customer comes last: until then a run that goes on finds all that hangs on it. */
function eraseRows(customer: Stored<Customer>, { rows }: Traces, ports: Ports): void {
  const own = { sheet: 'customers' as const, id: customer.values.id, row: customer.row };
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))].filter((sheet) => sheet !== 'customers');
  for (const sheet of [...sheets, 'customers'] as SheetKey[]) {
    const table = ports.table(sheet as 'customers');
    const set = erasedCells(sheet, table.added(), inLanguage(erasureTexts.name, ports.config.language));
    const ofSheet = rows.filter((row) => row.sheet === sheet);
    const all = sheet === 'customers' ? [...ofSheet, own] : ofSheet;
    table.setComputed(all.map(({ id, row }) => ({ id, row, set })) as never);
    table.clearNotes(all.map(({ row }) => row));
  }
}
