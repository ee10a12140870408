import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Host } from '../../local-host/host/host.ts';
import { inLanguage, type Language } from '../../src/schema/language.ts';
import { fill } from '../../templates/fill.ts';
import { healthTexts } from '../../templates/health.ts';
import { listTexts } from '../../templates/lists.ts';
import { anExample, figuresByName, shown } from './nights.ts';
import { ask, ivy, languages, placeOf, rowsOf } from './workbook.ts';

const hour = 3_600_000;

describe.each(languages)('%s', (language) => {
  it('F12 ends a first night that was killed again and again as one that was not, without a mail twice', async () => {
    const [killed, whole] = await Promise.all([aFaultyExample(language), aFaultyExample(language)]);
    const callsOfKills: number[] = [];
    for (let call = 20; await isKilledAt(killed, call); call += 30) callsOfKills.push(call);
    const evening = Math.max(killed.state.now, killed.parseTime('2026-11-23T23:00'));
    await killed.advanceTo(evening);
    await whole.advanceTo(evening);

    expect(callsOfKills.length).toBeGreaterThan(4);
    expect(killed.timeText(evening)).toMatch(/^2026-11-23/);
    expect(findingsOf(killed).map(([rule, , value]) => [rule, value])).toEqual([
      ['A12', '12'],
      ['A14', 'nobody'],
    ]);
    expect(findingsOf(killed)).toEqual(findingsOf(whole));
    expect(figuresByName(killed)).toEqual(figuresByName(whole));
    expect(churnOf(killed)).toEqual(churnOf(whole));
    expect(rowsOf(killed, 'alerts')).toHaveLength(rowsOf(whole, 'alerts').length);
    const receivers = killed.mails.map(({ to }) => to);
    expect(receivers).toEqual([...new Set(receivers)]);
    await Promise.all([killed.close(), whole.close()]);
  });

  it('F15 does not send a digest again whose run was killed between mail and log, and calls it unknown in the log, Health and Start', async () => {
    const start = await anExampleOnDisk(language);
    const host = await killedRightAfterFirstMail(start);
    const status = (key: 'sending' | 'unknown' | 'sent') => inLanguage(listTexts.send_status[key], language);
    const [first] = host.mails;
    expect(rowsOf(host, 'sends')).toMatchObject([{ to: first?.to, status: status('sending'), tries: 1 }]);

    await host.advanceTo(host.state.now + 3 * hour);
    expect(host.mails.filter(({ to }) => to === first?.to)).toHaveLength(1);
    const sends = rowsOf(host, 'sends');
    expect(sends.filter(({ to }) => to === first?.to)).toMatchObject([{ status: status('unknown'), tries: 1 }]);
    const others = sends.filter(({ to }) => to !== first?.to);
    expect(others.map((row) => row.status)).toEqual(others.map(() => status('sent')));
    expect(others.map(({ to }) => to).sort()).toEqual(
      host.mails
        .slice(1)
        .map(({ to }) => to)
        .sort(),
    );
    expect(others.length).toBeGreaterThan(0);

    const { check, values } = healthTexts.sends;
    const [name, seen] = [inLanguage(check, language), fill(inLanguage(values.unknown, language), { n: 1 })];
    const { checks } = await ask(host, 'health', {});
    expect(checks.find((line) => line.check === name)).toMatchObject({ value: seen, state: 'warn' });
    expect(shown(host, 'start').find(([first]) => first === name)?.[1]).toBe(seen);
    await host.close();
    rmSync(path.dirname(start), { recursive: true });
  });
});

/** The example with a phone number and an address that the audit finds wrong. */
async function aFaultyExample(language: Language): Promise<Host> {
  const host = await anExample(language);
  host.modes.driftsTriggers = false; // runs are killed one after the other here
  const faults = { phone: '12', email: 'nobody' };
  for (const [column, text] of Object.entries(faults))
    await host.humanEdit(ivy, { kind: 'type', ...placeOf(host, 'customers', column), row: 4, texts: [[text]] });
  return host;
}

/** Lets the clock's next run be killed at its n-th counted call. @returns false when the run ended before */
async function isKilledAt(host: Host, call: number): Promise<boolean> {
  const runs = host.executions.length;
  host.killNextAt(call);
  await host.advanceTo(Math.min(...host.state.triggers.map(({ nextAt }) => nextAt ?? Number.POSITIVE_INFINITY)));
  const run = host.executions[runs];
  if (!run || host.executions.length !== runs + 1) throw new Error('not one run in this hour');
  return run.error?.includes('Exceeded maximum execution time') ?? false;
}

/** What the audit found, without the ids, which differ between two workbooks. */
function findingsOf(host: Host): string[][] {
  return linesOf(host, 'findings', ['rule', 'field', 'value'])
    .map((line) => line.map(String))
    .sort();
}

function linesOf(host: Host, sheet: 'findings' | 'churn', columns: readonly string[]): unknown[][] {
  return rowsOf(host, sheet).map((row) => columns.map((column) => row[column]));
}

/** The list by name: the ids, which differ, settle its order among equals. */
function churnOf(host: Host): unknown[][] {
  const lines = linesOf(host, 'churn', ['name', 'band', 'risk', 'reason1', 'warn', 'advice']);
  return lines.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

async function anExampleOnDisk(language: Language): Promise<string> {
  const dir = path.join(mkdtempSync(path.join(tmpdir(), 'kills-')), 'start');
  const users = [{ email: ivy, name: 'Ivy', role: 'owner' as const, language }];
  const host = await Host.create({ dir, now: '2026-11-23T09:00', users });
  await ask(host, 'install', { language, example: true });
  await host.close();
  return dir;
}

/** Copies of one workbook are killed at ever closer calls, until one is that died at the first call after the mail. */
async function killedRightAfterFirstMail(start: string): Promise<Host> {
  const killedAt = async (call: number) => {
    const dir = `${start}-${call}`;
    cpSync(start, dir, { recursive: true });
    const host = await Host.open(dir);
    await isKilledAt(host, call);
    return host;
  };
  let [without, withMail] = [1, 512];
  while (withMail - without > 1) {
    const middle = Math.floor((without + withMail) / 2);
    const host = await killedAt(middle);
    if (host.mails.length > 0) withMail = middle;
    else without = middle;
    await host.close();
    rmSync(`${start}-${middle}`, { recursive: true });
  }
  return killedAt(withMail);
}
