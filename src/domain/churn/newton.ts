import { dampedStep } from './dampedStep.ts';

/** A function's value, first and second derivatives at one point. */
export interface Evaluation {
  readonly value: number;
  readonly gradient: readonly number[];
  readonly hessian: readonly (readonly number[])[];
}

export type Point = readonly number[];
export type Objective = (point: Point) => Evaluation;

export interface Maximum {
  readonly point: Point;
  readonly value: number;
  readonly iterations: number;
  readonly isConverged: boolean;
}

/** A climb has arrived when its next step is no longer and promises no more. */
interface Arrival {
  readonly length: number;
  readonly promise: number;
}

const onTop: Arrival = { length: 1e-5, promise: 1e-9 };
/** where a step is so short, the one after it would be about its square */
export const nearTop: Arrival = { length: 0.05, promise: Number.POSITIVE_INFINITY };

const mostIterations = 100;
const mostHalvings = 40;
const longestStep = 2;
/** sums over a million rows are not exact: a rise smaller than this share of the value cannot be told from rounding */
const rounding = 1e-13;

/**
 * The maximum of a smooth function near `start`, by Newton steps damped where the function is not concave.
 *
 * @param isVain where to give up: the climb then has not converged
 */
export function maximise(
  objective: Objective,
  start: Point,
  arrival = onTop,
  isVain: (point: Point) => boolean = () => false,
): Maximum {
  let point = start;
  let here = objective(point);
  for (let iterations = 1; iterations <= mostIterations && !isVain(point); iterations += 1) {
    const move = dampedStep(here);
    if (!move) break;
    const promise = dot(here.gradient, move.step);
    const length = longestOf(move.step);
    if (!move.isDamped && promise < arrival.promise && length < arrival.length) {
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

function moved(point: Point, step: Point, share: number): number[] {
  return point.map((coordinate, i) => coordinate + share * step[i]!);
}

function dot(left: Point, right: Point): number {
  return left.reduce((sum, value, i) => sum + value * right[i]!, 0);
}

function longestOf(step: Point): number {
  return step.reduce((longest, each) => Math.max(longest, Math.abs(each)), 0);
}
