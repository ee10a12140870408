import type { Input, Output } from '../../contract/call.ts';
import type { reminderHits as contract } from '../../contract/settings.ts';
import { hitsByRule } from '../../domain/reminders/hitsByRule.ts';
import { isOpenStage } from '../../domain/sales/pipeline.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import type { Ports } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import { isActive } from '../common/active.ts';
import { nothingSeen } from '../hour/hourlyChecks.ts';
import { waitingOf } from '../inbox/workInbox.ts';
import { settingTyped } from '../settings/settingTyped.ts';
import { trainingsOf } from '../team/trainings.ts';
import { readReminderBook } from './todaysWork.ts';

/** Looks at what the hour would look at, and writes nothing. Orders and feedback are as the night has seen them. */
export function reminderHits(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { key, value } = input;
  const typed = key === undefined ? null : settingTyped({ key, value }, ports);
  if (typed && !typed.ok) return typed;
  const book = readReminderBook(ports, {
    ...nothingSeen,
    inbox: waitingOf(rowsIn('inbox', ports), ports),
    opportunities: openOpportunities(ports),
    trainings: trainingsOf(ports),
  });
  const now = hitsByRule(book);
  const settings = typed ? { ...book.settings, [typed.key]: typed.value } : book.settings;
  return { ok: true, value: { now, changed: typed ? hitsByRule({ ...book, settings }) : now } };
}

function openOpportunities(ports: Ports) {
  if (!isModuleOn('sales', ports.config.settings)) return [];
  return rowsIn('opportunities', ports).filter((one) => one.id && isActive(one) && isOpenStage(one.stage));
}

function rowsIn<K extends 'inbox' | 'opportunities'>(sheet: K, { structure, table }: Ports): Row<K>[] {
  if (!structure.has(sheet)) return [];
  return table(sheet)
    .all()
    .map(({ values }) => values);
}
