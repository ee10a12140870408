import { chances } from '../../local-host/host/modes.ts';
import { type UseName, useNames } from './useCases.ts';

/** What somebody does in an hour. The draw settles which customer, which text: the same whatever others do. */
export interface Step {
  /** 0 and 1: people and the clock work side by side within an hour, and all are done before the next */
  readonly hour: number;
  /** 1 is the first person, who installed the workbook */
  readonly person: number;
  readonly use: UseName;
  readonly draw: number;
}

/** Who does what, in the order of each person. */
export interface Plan {
  readonly seed: number;
  readonly users: number;
  readonly steps: readonly Step[];
}

const hours = 2;

/**
 * @param stepsEach things that each person does in two hours
 * @param uses of which the draw chooses
 */
export function planOf(seed: number, users: number, stepsEach: number, uses: readonly UseName[] = useNames): Plan {
  const chance = chances(seed);
  const steps = Array.from({ length: users * stepsEach }, (_, index): Step => {
    const turn = Math.floor(index / users);
    return {
      hour: Math.floor((turn * hours) / stepsEach),
      person: (index % users) + 1,
      use: uses[Math.floor(chance() * uses.length)]!,
      draw: Math.floor(chance() * 2 ** 31),
    };
  });
  return { seed, users, steps };
}
