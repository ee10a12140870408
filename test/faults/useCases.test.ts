import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { type CallName, calls } from '../../src/contract/calls.ts';
import { answerOf, tom } from './send.ts';
import { type UseCase, useCases } from './useCases.ts';
import { jobOf, rowsOf, Worlds } from './worlds.ts';

let worlds: Worlds;
beforeAll(async () => {
  worlds = await Worlds.open();
}, 60_000);
afterAll(() => worlds.close());

const customer = (host: Host) => String(rowsOf(host, 'customers')[0]?.id);

/** Calls that need no drill, because they write nothing. */
const onlyRead: Partial<Record<CallName, (host: Host) => object>> = {
  open: () => ({}),
  searchIndex: () => ({}),
  today: () => ({ scope: 'team' }),
  duplicates: () => ({}),
  exportTabs: () => ({}),
  exportPart: () => ({ tab: 'customers', from: 0 }),
  archiveCheck: () => ({
    ...{ job: 'Z-1', fileName: 'old.zip', language: 'en', tab: 'customers', part: 0 },
    columns: [{ key: 'name', header: 'Name' }],
    rows: [['Ash Works']],
  }),
  nights: () => ({}),
  nightCheck: () => ({ tab: 'customers', night: '2026-11-24' }),
  mergeReview: (host) => ({
    ids: rowsOf(host, 'customers')
      .slice(0, 2)
      .map(({ id }) => id),
  }),
  timeline: (host) => ({ id: customer(host), from: 0 }),
  changeLog: (host) => ({ id: customer(host) }),
  lastOrder: (host) => ({ customer: customer(host) }),
  feedback: () => ({}),
  filter: () => ({ rule: 'owner = me' }),
  searchNotes: () => ({ text: 'paper' }),
  showRows: (host) => ({ ids: [customer(host)] }),
  views: () => ({}),
  card: (host) => ({ id: customer(host) }),
  selected: () => ({}),
  nextOrderNo: () => ({ orderedOn: '2026-11-23' }),
  history: () => ({}),
  poll: () => ({ revision: 0 }),
  settings: () => ({}),
  duties: () => ({ email: tom }),
  reminderHits: () => ({ key: 'silent_regular', value: '30' }),
  tagCatalogue: () => ({}),
  teamRules: () => ({}),
  staffScores: () => ({}),
  wishes: () => ({}),
  tryTagRule: () => ({ rule: 'owed > 0 or pay_overdue = true' }),
  tagHistory: (host) => ({ id: rowsOf(host, 'tags')[0]?.id }),
  tagsOfMany: (host) => ({ ids: [customer(host)] }),
  health: () => ({}),
  guide: () => ({}),
  importRejected: jobOf,
  importTab: () => ({}),
  inbox: () => ({}),
  opportunities: () => ({}),
  eraseCheck: (host) => ({ customer: customer(host) }),
  consents: (host) => ({ customer: customer(host) }),
  findings: () => ({}),
};

/** All that is kept of a workbook; calls may draw numbers. Whoever comes first keeps the config as properties. */
const keptOf = (host: Host) => {
  const { parts } = host.image();
  return JSON.stringify([parts, host.state.documentProperties, host.state.triggers, host.mails]);
};

describe('the use cases', () => {
  it('cover every call of the contract that writes', () => {
    const drilled = Object.values<UseCase>(useCases).flatMap(({ call }) => call ?? []);
    expect([...new Set([...drilled, ...Object.keys(onlyRead)])].sort()).toEqual(Object.keys(calls).sort());
    expect(drilled.filter((call) => call in onlyRead)).toEqual([]);
  });

  it.each(Object.entries(onlyRead))(
    'may leave out %s, which writes nothing',
    async (call, input) => {
      const host = await worlds.copy('checkedFile');
      await answerOf(host, { call: 'poll', input: { revision: 0 } });
      const before = keptOf(host);
      await answerOf(host, { call: call as CallName, input: input(host) });
      expect(keptOf(host)).toBe(before);
    },
    60_000,
  );
});
