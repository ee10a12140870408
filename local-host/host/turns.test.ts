import { describe, expect, it } from '@jest/globals';
import { DrawnTurns } from './turns.ts';

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Parties that take three turns each; the last to be drawn is always the one with the highest name. */
async function courseOf(draw: (below: number) => number): Promise<string[]> {
  const turns = new DrawnTurns(draw);
  const party = async (name: string) => {
    for (let turn = 0; turn < 3; turn += 1) await turns.turn(name);
    turns.leave(name);
  };
  for (const name of ['a', 'b']) turns.enter(name);
  await Promise.all(['a', 'b'].map(party));
  return turns.course;
}

describe('DrawnTurns', () => {
  it('lets the drawn one go on when all have asked', async () => {
    expect(await courseOf(() => 0)).toEqual(['a', 'a', 'a', 'b', 'b', 'b']);
    expect(await courseOf((below) => below - 1)).toEqual(['b', 'b', 'b', 'a', 'a', 'a']);
  });

  it('holds everybody back until the slowest has asked', async () => {
    const turns = new DrawnTurns(() => 0);
    turns.enter('a');
    turns.enter('b');
    let gone = false;
    const first = turns.turn('a').then(() => {
      gone = true;
    });
    await settled();
    expect(gone).toBe(false);
    void turns.turn('b');
    await first;
    expect(gone).toBe(true);
  });

  it('does not wait for who waits for a lock', async () => {
    const turns = new DrawnTurns(() => 0);
    turns.enter('a');
    turns.enter('b');
    turns.wait('b', true);
    await turns.turn('a');
    expect(turns.course).toEqual(['a']);
  });

  it('asks who comes in because another left, whoever is heard first', async () => {
    for (const isSlowFirst of [true, false]) {
      const turns = new DrawnTurns((below) => below - 1);
      for (const name of ['slow', 'holder']) turns.enter(name);
      const end = async () => {
        turns.leave('holder');
        await Promise.resolve();
        turns.enter('successor');
      };
      if (isSlowFirst) void turns.turn('slow');
      await end();
      if (!isSlowFirst) void turns.turn('slow');
      await turns.turn('successor');
      expect(turns.course).toEqual(['successor']);
    }
  });

  it('knows nobody who did not come in', async () => {
    await new DrawnTurns(() => 0).turn('stranger');
  });
});
