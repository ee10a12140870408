import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from './host.ts';
import { chances } from './modes.ts';
import { aHost, anna, ben, closeHosts } from './testing/aHost.ts';
import { DrawnTurns } from './turns.ts';

const adding = `
function add(locked) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  const lock = LockService.getDocumentLock();
  if (locked) lock.waitLock(30000);
  const cell = sheet.getRange(1, 1);
  const before = cell.getValue();
  cell.setValue(Number(before) + 1);
  SpreadsheetApp.flush();
  if (locked) lock.releaseLock();
  return [Math.random(), Date.now()];
}`;

let host: Host;
beforeAll(async () => {
  host = await aHost({ source: adding });
});
afterAll(closeHosts);

/** What stands in A1 after two people added one at the same time, and what they were answered. */
async function addedTwice(seed: number, locked: boolean) {
  const own = host.another(host.image());
  const chance = chances(seed);
  const turns = new DrawnTurns((below) => Math.floor(chance() * below));
  own.takeTurns(turns);
  own.modes.isRepeatable = true;
  const answers = await Promise.all([anna, ben].map((person) => own.call(person, 'add', [locked])));
  const sum = own.book.sheets[0]?.value(1, 1);
  return { sum, course: turns.course, values: answers.map(({ value }) => value) };
}

describe('executions that take turns', () => {
  it('lose an addition in some courses without the lock, and in none with it', async () => {
    const sums = async (locked: boolean) => {
      const found = new Set<unknown>();
      for (let seed = 0; seed < 12; seed++) found.add((await addedTwice(seed, locked)).sum);
      return found;
    };
    expect([...(await sums(false))].sort()).toEqual([1, 2]);
    expect(await sums(true)).toEqual(new Set([2]));
  });

  it('go the same way again by the same draws, to the number and the millisecond', async () => {
    const first = await addedTwice(7, false);
    expect(await addedTwice(7, false)).toEqual(first);
    expect((await addedTwice(8, false)).course).not.toEqual(first.course);
  });
});

describe('another workbook', () => {
  it('starts from the image and shares nothing with the first', async () => {
    const first = host.another(host.image());
    await first.call(anna, 'add', [true]);
    const image = first.image();
    const [one, other] = [first.another(image), first.another(image)];
    await one.call(anna, 'add', [true]);
    expect([first, one, other].map(({ book }) => book.sheets[0]?.value(1, 1))).toEqual([1, 2, 1]);
    expect(one.executions.length).toBe(other.executions.length + 1);
    await one.close();
    expect((await other.call(ben, 'add', [true])).error).toBeNull();
  });
});
