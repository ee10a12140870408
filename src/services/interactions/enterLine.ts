import type { Input, Output, Refusal } from '../../contract/call.ts';
import type { enterLine as contract } from '../../contract/entries.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Change, Ports } from '../../ports.ts';
import type { Tag } from '../../schema/sheets/tags.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { activeCustomer, openTasksOf } from '../common/active.ts';
import { checksOf } from '../common/checksOf.ts';
import { invalid } from '../common/invalid.ts';
import { saved } from '../common/saved.ts';
import { labelOfTag, tagOf } from '../common/tagLabels.ts';
import { tagsWith } from '../common/tagsWith.ts';
import { answerOf, customerToAdd, type NewCustomer } from '../customers/addCustomer.ts';
import { separators } from '../tags/saveTag.ts';
import { followUp } from '../tasks/nextStepChanges.ts';
import { logOf } from './logInteraction.ts';

type Line = Input<typeof contract>;

/** Enters what one typed line says, once the person has confirmed it: one operation, one undo. */
export function enterLine(input: Line, ports: Ports): Output<typeof contract> {
  const made = newTags(input.newTags, ports);
  if ('code' in made) return made;
  const { config } = ports;
  const knowing = { ...ports, config: { ...config, tags: [...config.tags, ...made] } };
  const changes = made.map(({ id, zh, en, dim, active }): Change => {
    return { kind: 'append', sheet: 'tags', values: { id, zh, en, dim, active } };
  });
  const labels = [...input.tags, ...input.newTags];
  return input.customer
    ? logLine(input, input.customer, labels, changes, knowing)
    : addLine(input, labels, changes, knowing);
}

function logLine(
  input: Line,
  id: string,
  labels: readonly string[],
  changes: readonly Change[],
  ports: Ports,
): Output<typeof contract> {
  const found = activeCustomer(id, input.row, ports);
  if (!found) return { ok: false, code: 'customer-not-found' };
  const { name, tags } = found.values;
  const unknown = labels.find((label) => !tagOf(label, ports.config));
  if (unknown !== undefined) return { ok: false, code: 'unknown-tag', places: { value: unknown } };
  const added = labels.map((label) => tagOf(label, ports.config)).filter((tag) => tag !== undefined);
  const all = tagsWith(tags, added, ports.config);
  if ('tag' in all) return { ok: false, code: 'exclusive-tags', places: { ...all, name: name ?? '' } };
  const logged = logOf(logInput(input), found.values, openTasksOf(id, ports), ports);
  if ('code' in logged) return logged;
  const set = { ...logged.set, ...(labels.length > 0 && { tags: all }) };
  const update: Change = { kind: 'update', sheet: 'customers', id, row: found.row, set };
  return saved(
    { kind: 'logInteraction', about: name, changes: [...changes, ...logged.changes, update] },
    { id, interaction: logged.value.id },
    ports,
  );
}

function addLine(
  input: Line,
  labels: readonly string[],
  changes: readonly Change[],
  ports: Ports,
): Output<typeof contract> {
  const nextStep = { next_action: input.nextStep, next_on: input.nextOn ?? null };
  const tags = labels
    .map((label) => tagOf(label, ports.config))
    .map((tag, index) => {
      return tag ? labelOfTag(tag, ports.config) : (labels[index] ?? '');
    });
  const customer = customerToAdd({ name: null, anyway: null, ...input.added, ...nextStep, tags }, ports);
  if ('code' in customer) return customer;
  const unlogged = { ...customer, tier: null, last_contact_on: null, issues_open: null };
  const logged = input.summary ? logOf(logInput(input), unlogged, [], ports) : null;
  if (logged && 'code' in logged) return logged;
  const step = input.nextStep
    ? [followUp(customer, { title: input.nextStep, due_on: input.nextOn ?? null }, ports)]
    : [];
  const contact = newContact(input.contact, customer, ports);
  if ('code' in contact) return contact;
  const all: Change[] = [
    ...changes,
    { kind: 'append', sheet: 'customers', values: { ...customer, ...logged?.set } },
    ...(logged?.changes ?? step.map((values) => ({ kind: 'append', sheet: 'tasks', values }) as const)),
    ...contact,
  ];
  const value = { ...answerOf(customer, ports), interaction: logged?.value.id ?? null };
  return saved({ kind: 'addCustomer', about: customer.name, changes: all }, value, ports);
}

function logInput({ channel, summary, nextStep, nextOn }: Line) {
  return { channel, summary, nextStep, nextOn, direction: 'out', detail: null, finish: [], verified: false };
}

/** Who gave the ways to reach the customer. */
function newContact(
  name: string | null,
  { id, name: customer_name, phone, email, wechat }: NewCustomer,
  ports: Ports,
): Change[] | Refusal<'invalid'> {
  if (!name) return [];
  const cells = { name, customer: id, status: 'active', primary: true, phone, email, wechat } as const;
  const refusal = invalid(
    faultsOf(schemaOf('contacts'), cells, checksOf(ports.config), { lenient: ['reach', 'phone'] }),
  );
  const values = { ...cells, id: ports.ids.next('P'), customer_name };
  return refusal ?? [{ kind: 'append', sheet: 'contacts', values }];
}

/** What a row holds before it is written. */
const unsigned = { created_at: null, created_by: null, updated_at: null, updated_by: null, state: null };

/** The catalogue's rows for labels that it lacks; what a colleague added meanwhile is taken as it is. */
function newTags(labels: readonly string[], ports: Ports): Tag[] | Refusal<'tag-exists' | 'tag-separator'> {
  const { language } = ports.config;
  const missing = [...new Set(labels)].filter((label) => !tagOf(label, ports.config));
  const split = missing.some((label) => separators.test(label));
  if (split) return { ok: false, code: 'tag-separator' };
  const off = missing.find((label) => tagOf(label, ports.config, [label]));
  if (off !== undefined) return { ok: false, code: 'tag-exists', places: { value: off } };
  return missing.map((label) => ({
    ...{ id: ports.ids.next('G'), dim: 'interest', active: true, exclusive: false },
    ...(language === 'en' ? { zh: null, en: label } : { zh: label, en: null }),
    ...{ color: null, rule: null, n: null, note: null, ...unsigned },
  }));
}
