import type { Input, Output } from '../../contract/call.ts';
import type { today as contract, TodayItem, TodayList } from '../../contract/today.ts';
import { addDays, type Day, daysBetween } from '../../domain/day.ts';
import { livingStages } from '../../domain/reminders/noNextStep.ts';
import { sectionOf } from '../../domain/today/sectionOf.ts';
import { isAboutATask } from '../../domain/today/todayLines.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Language } from '../../schema/language.ts';
import { sections } from '../../schema/sections.ts';
import type { Row } from '../../schema/sheets.ts';
import { listedAt } from '../automation/automationState.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { spoiltNames } from '../tamper/spoiltTabs.ts';
import { countUnplanned, isResting } from './keptFacts.ts';
import { whenOf } from './whenOf.ts';

type Line = Row<'today'>;
type OpenTask = Stored<Row<'tasks'>>;

/**
 * The list of the Today tab as the sidebar shows it, brought up to date with the open tasks: what was done or moved since
 * the hour is gone, a task entered since is there. Two tabs are read, however many customers there are.
 */
export function today(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const language = readerLanguage(ports);
  const day = ports.clock.today();
  const isMine = ownerFilter(input.scope, ports);
  const tasks = ports
    .table('tasks')
    .where('status', 'open')
    .filter(({ values }) => (values.state ?? 'active') === 'active');
  const openTasks = new Map(tasks.map((task) => [task.values.id, task]));
  const listed = ports.table('today').all();
  const lines = listed
    .filter(({ values }) => values.ref && !values.done && isMine(values.owner))
    .filter(({ values }) => !isTask(values) || isDue(openTasks.get(values.ref ?? ''), day))
    .map(({ values }) => itemOfLine(values, openTasks.get(values.ref ?? ''), day, language, ports));
  // a line that only counts what did not fit; of that, tasks are shown here all the same
  const counting = listed.filter(({ values }) => !values.ref && isMine(values.owner));
  const cutOff = counting.reduce((sum, { values }) => sum + Number(/\d+/.exec(values.what ?? '')?.[0] ?? 0), 0);
  const shown = new Set(lines.map(({ ref }) => ref));
  const rests = isResting(ports);
  const mine = tasks.filter(({ values }) => (isMine(values.owner) || isMine(values.helper)) && !rests(values));
  const added = mine.filter((task) => isDue(task, day) && !shown.has(task.values.id));
  const week = mine.filter(({ values: { due_on } }) => due_on !== null && due_on > day && due_on <= addDays(day, 7));
  const asItem = (task: OpenTask) => itemOfTask(task, day, language);
  const items = [...lines, ...added.map(asItem)].sort(
    (a, b) => sections.indexOf(a.section) - sections.indexOf(b.section),
  );
  const value: TodayList = {
    asOf: listedAt(ports) ?? ports.clock.now(),
    items,
    more: Math.max(0, cutOff - added.length),
    week: week.map(asItem).sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1)),
    withoutNextStep: countUnplanned(isMine, ports),
    unplannedRule: unplannedRule(input.scope, ports),
    spoilt: spoiltNames(ports, language),
  };
  return { ok: true, value };
}

/** A stranger sees the team's list: nothing is theirs. */
function ownerFilter(scope: string, ports: Ports): (owner: string | null) => boolean {
  const name = scope === 'mine' ? (ports.user.member?.name ?? null) : scope;
  return scope === 'team' || name === null ? () => true : (owner) => owner === name;
}

/** What finds the customers without a next step, in the grammar of filters. */
function unplannedRule(scope: string, ports: Ports): string {
  const name = scope === 'mine' ? ports.user.member?.name : scope;
  const whose = scope === 'team' || !name ? 'not owner empty' : `owner = "${name}"`;
  return `${whose} and next_on empty and stage in (${livingStages.join(', ')})`;
}

function isTask({ rule }: Line): boolean {
  return isAboutATask({ rule: rule ?? '' });
}

function isDue(task: OpenTask | undefined, day: Line['due_on']): boolean {
  return task?.values.due_on != null && day !== null && task.values.due_on <= day;
}

function itemOfLine(line: Line, task: OpenTask | undefined, day: Day, language: Language, ports: Ports): TodayItem {
  const dueOn = task?.values.due_on ?? line.due_on;
  const late = task && dueOn ? daysBetween(dueOn, day) : line.late;
  return {
    key: `${line.rule}|${line.ref}`,
    rule: line.rule ?? '',
    ref: line.ref ?? '',
    section: sectionOf({ rule: line.rule ?? '', late }),
    owner: line.owner ?? '',
    customer: line.customer ?? '',
    name: line.name ?? '',
    tier: line.tier,
    what: line.what ?? '',
    why: line.why ?? '',
    dueOn,
    late,
    when: whenOf({ rule: line.rule ?? '', late, dueOn, time: task?.values.due_time ?? null }, language, day),
    reach: reachOf(line.reach, ports),
  };
}

function itemOfTask({ values }: OpenTask, day: Day, language: Language): TodayItem {
  const late = values.due_on ? daysBetween(values.due_on, day) : null;
  return {
    key: `R01|${values.id}`,
    rule: 'R01',
    ref: values.id,
    section: sectionOf({ rule: 'R01', late }),
    owner: values.owner ?? '',
    customer: values.customer ?? '',
    name: values.customer_name ?? '',
    tier: null,
    what: values.title ?? '',
    why: '',
    dueOn: values.due_on,
    late,
    when: whenOf({ rule: 'R01', late, dueOn: values.due_on, time: values.due_time }, language, day),
    reach: null,
  };
}

/** The tab shows label and address; the label of WeChat in either language tells the kind. */
function reachOf(reach: string | null, ports: Ports): TodayItem['reach'] {
  if (!reach) return null;
  for (const kind of ['phone', 'wechat', 'email'] as const) {
    const entry = ports.config.lists.channel.find(({ key }) => key === kind);
    const label = [entry?.zh, entry?.en].find((text) => text && reach.startsWith(`${text} `));
    if (label) return { kind, value: reach.slice(label.length + 1) };
  }
  return { kind: reach.includes('@') ? 'email' : 'phone', value: reach };
}
