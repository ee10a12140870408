import type { Host } from '../../local-host/host/host.ts';
import type { HealthCheck } from '../../src/contract/settings.ts';
import { type SheetKey, schemaOf, sheetKeys } from '../../src/schema/sheets.ts';
import { healthTexts } from '../../templates/health.ts';
import { listTexts } from '../../templates/lists.ts';
import { answerOf } from './send.ts';
import { rowsOf } from './worlds.ts';

/** What must never be in a workbook whose people and clock have gone on after a disturbance. @returns sentences */
export async function wrongsOf(host: Host): Promise<string[]> {
  return [
    ...plannedLeft(host),
    ...idsTwice(host),
    ...orphans(host),
    ...mailsTwice(host),
    ...(await sendsAreTold(host)),
  ];
}

function plannedLeft(host: Host): string[] {
  const planned = rowsOf(host, '_undo').filter(({ state }) => state === 'planned');
  const { planned: underWay } = host.state.documentProperties;
  return [...planned.map(({ op }) => `_undo still plans ${op}`), ...(underWay ? [`still planned: ${underWay}`] : [])];
}

function idsTwice(host: Host): string[] {
  return records.flatMap((sheet) => {
    const ids = rowsOf(host, sheet).map(({ id }) => id);
    return ids
      .filter((id, index) => !id || ids.indexOf(id) !== index)
      .map((id) => `${sheet}: the id ${id} is twice, or missing`);
  });
}

function orphans(host: Host): string[] {
  const customers = new Set(rowsOf(host, 'customers').map(({ id }) => id));
  return records
    .filter((sheet) => 'customer' in schemaOf(sheet).columns)
    .flatMap((sheet) => rowsOf(host, sheet).map((row) => ({ sheet, ...row }) as Record<string, unknown>))
    .filter(({ customer }) => customer && !customers.has(customer))
    .map(({ sheet, id, customer }) => `${sheet} ${id}: its customer ${customer} is not there`);
}

function mailsTwice(host: Host): string[] {
  const keys = host.mails.map(({ at, to }) => `${host.timeText(at).slice(0, 10)} ${to}`);
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `a second mail: ${key}`);
}

/** A mail that may not have gone stands in the log as that, and Health says so. */
async function sendsAreTold(host: Host): Promise<string[]> {
  const word = (key: keyof typeof listTexts.send_status) => [
    listTexts.send_status[key].zh,
    listTexts.send_status[key].en,
  ];
  const is = (status: unknown, ...keys: (keyof typeof listTexts.send_status)[]) =>
    keys.flatMap(word).includes(String(status));
  const sends = rowsOf(host, 'sends');
  const wrongs = sends.filter(({ status }) => is(status, 'sending')).map(({ to }) => `sends: still sending to ${to}`);
  const mailed = new Set(host.mails.map(({ to }) => to));
  wrongs.push(
    ...sends
      .filter(({ to, status }) => is(status, 'sent') && !mailed.has(String(to)))
      .map(({ to }) => `sends: no mail went to ${to}`),
  );
  wrongs.push(
    ...[...mailed]
      .filter((to) => !sends.some((row) => row.to === to))
      .map((to) => `sends: the mail to ${to} is not logged`),
  );
  if (sends.some(({ status }) => is(status, 'unknown', 'failed'))) {
    const { checks } = await answerOf<{ checks: HealthCheck[] }>(host, { call: 'health' });
    const check: readonly string[] = Object.values(healthTexts.sends.check);
    if (checks.find((each) => check.includes(each.check))?.state === 'ok')
      wrongs.push('Health is silent about a mail that failed');
  }
  return wrongs;
}

const records = sheetKeys.filter((key): key is SheetKey => schemaOf(key).kind === 'records' && key !== 'tags');
