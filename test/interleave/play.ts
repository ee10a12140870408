import { tabAsJson } from '../../local-host/cli/exportTab.ts';
import type { Host, Outcome } from '../../local-host/host/host.ts';
import { chances } from '../../local-host/host/modes.ts';
import { DrawnTurns } from '../../local-host/host/turns.ts';
import { schemaOf } from '../../src/schema/sheets.ts';
import { skipTo } from '../bench/nights.ts';
import { brokenPromises } from './invariants.ts';
import { Ledger } from './ledger.ts';
import { type Game, Person } from './person.ts';
import type { Plan, Step } from './plan.ts';
import { recordTabs } from './recordTabs.ts';
import { doubleTrigger, type Start } from './startImage.ts';
import { useCases } from './useCases.ts';

/** What became of a plan. */
export interface Played {
  /** what was promised and did not hold; empty where all is well */
  readonly broken: readonly string[];
  /** what was done, in the order in which it was over */
  readonly told: readonly string[];
  /** who went on at each turn */
  readonly course: readonly string[];
  readonly executions: number;
}

const hourMs = 3_600_000;
const writing = new Set(['setValues', 'insertCheckboxes', 'setNumberFormats', 'deleteRows', 'flush']);

/**
 * Plays a plan on a copy of the start: in each of two hours people and the clock act side by side, each service call of
 * each execution being somebody's turn; then, where nothing is broken yet, two quiet runs, the second of them a night's,
 * settle what is left.
 *
 * @param bundleDir another build of the add-on
 */
export async function play(plan: Plan, { host: first, image }: Start, bundleDir?: string): Promise<Played> {
  const host = first.another(image, bundleDir);
  const chance = chances(plan.seed);
  const turns = new DrawnTurns((below) => Math.floor(chance() * below));
  host.takeTurns(turns);
  Object.assign(host.modes, { isRepeatable: true, seed: plan.seed });
  let writes = 0;
  host.comeBetween(({ member }) => {
    if (writing.has(member)) writes += 1;
  });
  const game: Game = {
    ...{ host, turns, ledger: new Ledger(), writes: () => writes, faults: [], told: [] },
    revisionBefore: Number(host.state.documentProperties.revision ?? 0),
  };
  noteWhatStands(game);
  const known = host.executions.length;
  const hours = 1 + Math.max(...plan.steps.map((step) => step.hour));
  for (let hour = 0; hour < hours; hour++) {
    const steps = plan.steps.filter((step) => step.hour === hour);
    await Promise.all([fireAll(game), ...byPerson(steps).map((own) => act(game, own))]);
  }
  host.takeTurns(null);
  host.comeBetween(null);
  const executions = () => host.executions.slice(known);
  let broken = brokenPromises(game, executions(), false);
  if (broken.length === 0) {
    await settle(host);
    broken = brokenPromises(game, executions(), true);
  }
  await host.close();
  return { broken, told: game.told, course: turns.course, executions: executions().length };
}

function byPerson(steps: readonly Step[]): Step[][] {
  const people = [...new Set(steps.map(({ person }) => person))];
  return people.map((one) => steps.filter(({ person }) => person === one));
}

async function settle(host: Host): Promise<void> {
  host.state.triggers = host.state.triggers.filter(({ id }) => id !== doubleTrigger);
  await host.advanceTo(host.state.now + hourMs);
  skipTo(host, '02:30');
  await host.advanceTo(host.state.now + hourMs);
}

async function act(game: Game, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const person = new Person(game, step);
    await person.idle();
    await useCases[step.use](person);
  }
}

/** Every hourly trigger of everybody at the same moment. */
async function fireAll({ host, turns, told }: Game): Promise<void> {
  const due = host.state.triggers.filter(({ nextAt }) => nextAt !== null);
  if (due.length === 0) return;
  const at = host.state.now + 60_000;
  for (const trigger of due) trigger.nextAt = at;
  const onRun = ({ record }: Outcome) => told.push(`the clock, for ${record.user}: ${record.error ?? 'ran'}`);
  await Promise.all(
    due.map(async (_, index) => {
      const party = `clock${index}`;
      turns.enter(party);
      await turns.turn(party);
      const fired = host.advanceTo(at, onRun);
      turns.leave(party);
      await fired;
    }),
  );
}

/** Texts that stood there before anybody acted are to stay as well. */
function noteWhatStands({ host, ledger }: Game): void {
  for (const sheet of recordTabs(host).filter((key) => key !== 'findings')) {
    const texts = Object.entries(schemaOf(sheet).columns).filter(
      ([, { who, kind }]) => who === 'user' && (kind === 'text' || kind === 'long' || kind === 'link'),
    );
    for (const row of tabAsJson(host, sheet)) {
      for (const [field] of texts) {
        ledger.writes.push({ sheet, id: String(row.id), field, value: row[field] ?? null, from: -1, to: -1, op: '' });
      }
    }
  }
}
