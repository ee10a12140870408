import { fill } from '../../../templates/fill.ts';
import { answerLine } from '../../../templates/inbox.ts';
import { dayOfStamp, type Stamp } from '../../domain/day.ts';
import { type Answers, formCustomerFields, readAnswer } from '../../domain/inbox/answers.ts';
import { readToken } from '../../domain/inbox/formToken.ts';
import { newAnswers } from '../../domain/inbox/newAnswers.ts';
import type { Change, Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { InboxRow } from '../../schema/sheets/inbox.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { readingRules } from '../import/importRules.ts';
import { keepOnly, keptState } from '../jobs/keptState.ts';
import { formMapping } from './formMapping.ts';

/** Of each tab the last answers are looked at, and so many are taken in one run. */
const mostRows = 2_000;
const mostAtOnce = 200;
/** A link that more answers than these came by has been handed on. */
const mostUses = 5;
const longestJson = 20_000;
const kind = 'form_answers';

interface NewRow extends Partial<InboxRow> {
  readonly id: string;
}

/** Brings new answers of the team's forms into the Inbox, each once; the tabs of the answers are never written. */
export function copyAnswers(ports: Ports): void {
  const tabs = ports.config.settings.form_tabs;
  if (tabs.length === 0) return;
  const kept = keptState<readonly string[]>(kind, ports)?.value ?? [];
  const rows = ports.table('inbox').columns(['ext_code', 'answers']);
  // what a run brought here before it died stands in the rows
  const isKept = new Set(kept);
  const known = [...kept, ...rows.flatMap(({ ext_code }) => (ext_code && !isKept.has(ext_code) ? [ext_code] : []))];
  const uses = (token: string) => rows.filter(({ answers }) => answers?.includes(`"${token}"`)).length;
  const fresh: NewRow[] = [];
  const keys: string[] = [];
  for (const tab of tabs) {
    const found = ports.otherTabs.read(tab, mostRows);
    if (!found) continue;
    const mapping = formMapping(found.headers, found.rows, ports);
    const moment = mapping.indexOf('received');
    const answers = newAnswers(tab, found.rows, moment < 0 ? null : moment, known);
    const taken = answers.fresh.slice(0, mostAtOnce - fresh.length);
    const later = new Set(answers.fresh.slice(taken.length).map(({ key }) => key));
    fresh.push(
      ...taken.map(({ key, cells }) => rowOf({ tab, key, cells, mapping, headers: found.headers, uses }, ports)),
    );
    keys.push(...answers.keys.filter((key) => !later.has(key)));
  }
  if (fresh.length > 0 && !commit(fresh, ports)) return;
  if (keys.join() !== kept.join()) keepOnly(kind, keys, ports);
}

function commit(rows: readonly NewRow[], ports: Ports): boolean {
  return ports.lock.run(lockWaitMs, () =>
    ports.operations.commit({
      id: ports.ids.next('Z'),
      kind: 'copyAnswers',
      about: [...new Set(rows.map(({ from }) => from))].join(', ').slice(0, 200),
      changes: rows.map((values): Change => ({ kind: 'append', sheet: 'inbox', values })),
      answer: null,
      how: 'form',
    }),
  ).ok;
}

interface Answer {
  readonly tab: string;
  readonly key: string;
  readonly cells: readonly string[];
  readonly headers: readonly string[];
  readonly mapping: readonly (string | null)[];
  readonly uses: (token: string) => number;
}

function rowOf({ tab, key, cells, headers, mapping, uses }: Answer, ports: Ports): NewRow {
  const { values, faults } = readAnswer(cells, mapping, readingRules('ymd', ports));
  const own = values as Partial<InboxRow> & { readonly received?: Stamp; readonly token?: string };
  const fields = Object.fromEntries(
    formCustomerFields.flatMap((field) => (field in values ? [[field, values[field]]] : [])),
  ) as Answers['fields'];
  const at = own.received ?? ports.clock.now();
  const answers: Answers = {
    fields,
    ...(own.token && { token: own.token, ...linkOf(own.token, at, uses, ports) }),
    ...(faults.length > 0 && { faults }),
  };
  const json = JSON.stringify(answers);
  const tooLong = { fields: {}, faults: [{ field: '', value: '…', fault: { code: 'too-long' } }] };
  const { name, contact, company, phone, email } = fields as Record<string, string | undefined>;
  const what = own.token ? 'change' : (own.what ?? (name || contact || company ? 'customer' : 'interaction'));
  return {
    id: ports.ids.next('X'),
    at,
    from: own.from ?? tab.slice(0, 200),
    what,
    who: (phone ?? email ?? name ?? contact ?? company ?? answers.customer ?? tab).slice(0, 200),
    text: (what !== 'change' && own.text ? own.text : asRead(headers, cells, mapping, ports)).slice(0, 5000),
    when: own.when ?? dayOfStamp(at),
    amount: own.amount ?? null,
    next_on: own.next_on ?? (own.text && what !== 'change' ? ports.clock.today() : null),
    status: 'new',
    answers: json.length > longestJson ? JSON.stringify(tooLong) : json,
    ext_code: key,
  };
}

/** The answer as its sender saw it. */
function asRead(headers: readonly string[], cells: readonly string[], mapping: Answer['mapping'], { config }: Ports) {
  const line = inLanguage(answerLine, config.language);
  return cells
    .flatMap((answer, column) => {
      const question = headers[column] ?? '';
      const isShown = answer !== '' && mapping[column] !== 'received' && mapping[column] !== 'token';
      return isShown ? [fill(line, { question, answer })] : [];
    })
    .join('\n');
}

/** Whose link it is, or what is wrong with it: nobody is found by a link that is wrong, old or handed on. */
function linkOf(token: string, at: Stamp, uses: Answer['uses'], ports: Ports): Pick<Answers, 'customer' | 'problem'> {
  const link = readToken(token, ports.sign);
  if (!link) return { problem: 'link-bad' };
  if (link.until < dayOfStamp(at)) return { problem: 'link-old' };
  return uses(token) >= mostUses ? { problem: 'link-used' } : { customer: link.customer };
}
