import { type SampleData, sampleData } from '../../domain/sample/sampleData.ts';
import type { Change, Ports } from '../../ports.ts';
import type { Language } from '../../schema/language.ts';

/** Adds the example team and its customers; whoever installs takes the place of one of the four. */
export function addExample(language: Language, ports: Ports): void {
  const words = ports.sampleWords(language);
  const team = ports.table('team');
  const rows = team.all();
  const known = rows.map(({ values }) => values);
  const me = rows.find(({ values }) => values.email === ports.user.email);
  // somebody of the example itself bears the name that stands there
  const ownName = words.staff.find(([, email]) => email === me?.values.email)?.[0];
  if (me && ownName && ownName !== me.values.name) team.updateRows([{ row: me.row, set: { name: ownName } }]);
  const name = ownName ?? me?.values.name;
  const installer = name && me?.values.email ? { name, email: me.values.email } : null;
  const data = sampleData(words, { today: ports.clock.today(), installer, nextId: ports.ids.next });
  const colleagues = data.team.filter(({ email }) => !known.some((member) => member.email === email));
  if (colleagues.length > 0) team.append(colleagues.map((member) => ({ ...member, language })));
  // in one piece: it comes when nobody else is at work, and half an example would stay one
  ports.operations.commit({
    id: ports.op,
    kind: 'installExample',
    about: '',
    changes: appendsOf(data),
    answer: { customers: data.customers.length },
    how: 'import',
  });
}

function appendsOf({ customers, contacts, interactions, orders, feedback, tasks }: SampleData): Change[] {
  return [
    ...customers.map((values): Change => ({ kind: 'append', sheet: 'customers', values })),
    ...contacts.map((values): Change => ({ kind: 'append', sheet: 'contacts', values })),
    ...interactions.map((values): Change => ({ kind: 'append', sheet: 'interactions', values })),
    ...orders.map((values): Change => ({ kind: 'append', sheet: 'orders', values })),
    ...feedback.map((values): Change => ({ kind: 'append', sheet: 'feedback', values })),
    ...tasks.map((values): Change => ({ kind: 'append', sheet: 'tasks', values })),
  ];
}
