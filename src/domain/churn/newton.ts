import { dampedStep } from './dampedStep.ts';

/** A function's value, first and second derivatives at one point. */
export interface Evaluation {
  readonly value: number;
  readonly gradient: readonly number[];
  readonly hessian: readonly (readonly number[])[];
}

export type Objective = (point: readonly number[]) => Evaluation;

export interface Maximum {
  readonly point: readonly number[];
  readonly value: number;
  readonly iterations: number;
  readonly isConverged: boolean;
}

const mostIterations = 100;
const mostHalvings = 40;
const longestStep = 2;
/** sums over a million rows are not exact: a rise smaller than this share of the value cannot be told from rounding */
const rounding = 1e-13;

/** The maximum of a smooth function near `start`, by Newton steps damped where the function is not concave. */
export function maximise(objective: Objective, start: readonly number[]): Maximum {
  let point = start;
  let here = objective(point);
  for (let iterations = 1; iterations <= mostIterations; iterations += 1) {
    const move = dampedStep(here);
    if (!move) break;
    const promise = dot(here.gradient, move.step);
    const length = Math.max(...move.step.map(Math.abs));
    if (!move.isDamped && promise < 1e-9 && length < 1e-5) {
      // what the last step adds is known from the slopes to far more digits than the value has
      const value = here.value + promise / 2;
      return { point: moved(point, move.step, 1), value, iterations, isConverged: true };
    }
    let share = Math.min(1, longestStep / length);
    let next = objective(moved(point, move.step, share));
    for (let halvings = 0; !rises(here, next, share * promise); halvings += 1) {
      if (halvings === mostHalvings) return { point, value: here.value, iterations, isConverged: false };
      share /= 2;
      next = objective(moved(point, move.step, share));
    }
    point = moved(point, move.step, share);
    here = next;
  }
  return { point, value: here.value, iterations: mostIterations, isConverged: false };
}

function rises(from: Evaluation, to: Evaluation, promise: number): boolean {
  return to.value >= from.value + 1e-4 * promise - rounding * Math.abs(from.value);
}

function moved(point: readonly number[], step: readonly number[], share: number): number[] {
  return point.map((coordinate, i) => coordinate + share * step[i]!);
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, i) => sum + value * right[i]!, 0);
}
