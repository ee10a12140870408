import { fill } from '../../../templates/fill.ts';
import { settingTexts } from '../../../templates/settings.ts';
import { staffTexts } from '../../../templates/staff.ts';
import { auditRules } from '../../domain/audits/index.ts';
import { monthsUpTo } from '../../domain/dashboard/months.ts';
import { dayNumber } from '../../domain/day.ts';
import { numberOfDay } from '../../domain/figures/numberOfDay.ts';
import { judgedAfterDays } from '../../domain/staff/corrections.ts';
import { type StaffBook, staffFigures } from '../../domain/staff/staffFigures.ts';
import { nextStaffState, noStaffState, type StaffState } from '../../domain/staff/staffState.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { StaffLine } from '../../schema/sheets/staff.ts';
import { dropStates, keepState, keptStates } from '../jobs/keptState.ts';
import { ignoredBy } from '../night/customerQuality.ts';
import type { NightMemory } from '../night/nightMemory.ts';
import type { NightResult } from '../night/nightResult.ts';
import { teamScope } from '../night/updateGoals.ts';

const kind = 'staff';
const shownMonths = 24;

/** Rebuilds the Staff scorecard. What is kept is of the night before: a step that is repeated comes to the same. */
export function drawStaff(result: NightResult, memory: NightMemory, ports: Ports): void {
  const { settings, language, team } = ports.config;
  const today = memory.day;
  const kept = keptStates<StaffState>(kind, ports).filter(({ on }) => on < today);
  const before = kept[kept.length - 1] ?? null;
  const state = before?.value ?? noStaffState;
  const tasks = new Map(memory.staff.tasks.map(({ id, dueOn }) => [`tasks|${id}`, dueOn]));
  const wrong = wrongRows(memory, result, ports);
  const next = nextStaffState(
    state,
    memory.staff,
    today,
    (key) => wrong.has(key),
    (key) => tasks.get(key),
  );
  const book: StaffBook = {
    ...{ everybody: teamScope(result, ports), notes: memory.staff, state: next, settings },
    ownedSince: (number) => {
      const values = memory.customers.get(number)?.values;
      const since = values?.owner_since ? numberOfDay(values.owner_since) : 0;
      return Math.max(since, next.handed[`customers|${values?.id}`]?.since ?? 0);
    },
  };
  const notes = typedNotes(ports);
  const months = monthsUpTo(today, 2);
  const lines: Record<string, StaffLine> = Object.fromEntries(
    Object.entries(state.lines).filter(([place]) => place >= monthsUpTo(today, shownMonths)[0]!.name),
  );
  for (const month of months) {
    const isSettled = dayNumber(today) > month.to + judgedAfterDays + 1;
    for (const { name, active } of team) {
      const place = `${month.name}|${name}`;
      if (!active || !name || (isSettled && place in lines)) continue;
      lines[place] = { ...staffFigures(name, month, book), note: null };
    }
  }
  for (const [place, line] of Object.entries(lines)) {
    const note = notes.has(place) ? notes.get(place) : state.lines[place]?.note;
    lines[place] = { ...line, note: note ?? null };
  }
  const names = team.map(({ name }) => name);
  const rows = Object.values(lines).sort((a, b) =>
    b.period! < a.period! ? -1 : b.period! > a.period! ? 1 : names.indexOf(a.person) - names.indexOf(b.person),
  );
  keepState(kind, today, { ...next, lines }, ports);
  if (before) dropStates(kind, before.on, ports);
  const module = inLanguage(settingTexts.module_staff.name, language);
  const say = (text: keyof typeof staffTexts, places = {}): string =>
    fill(inLanguage(staffTexts[text], language), places);
  ports.reports.heading('staff', [[say('judged', { day: today })], [say('fair')], [say('readable', { module })]]);
  ports.table('staff').replaceAll(rows);
}

/** Notes as they stand in the tab, by month and person. */
function typedNotes(ports: Ports): Map<string, string | null> {
  const typed = ports.table('staff').columns(['person', 'period', 'note']);
  return new Map(typed.map(({ person, period, note }) => [`${period}|${person}`, note]));
}

const rowErrors = new Set(auditRules.filter(({ severity }) => severity === 'error').map(({ id }) => id));

/** Rows with an error of their own: what happened to a whole tab is nobody's entry. */
function wrongRows({ found }: NightMemory, { findings }: NightResult, { config }: Ports): Set<string> {
  const isIgnored = ignoredBy(findings, config.language);
  return new Set(
    found
      .filter((each) => each.id !== '' && rowErrors.has(each.rule) && !isIgnored(each))
      .map(({ sheet, id }) => `${sheet}|${id}`),
  );
}
