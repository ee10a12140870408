import type { ClockChances } from './rhythmModel.ts';

const { abs, exp, expm1, log, log1p, max, min, sqrt } = Math;

/** What one clock said on an earlier day, and what then happened, by distinct history. */
export interface Lesson {
  readonly chances: readonly ClockChances[];
  readonly customers: ArrayLike<number>;
  readonly buyers: readonly number[];
}

const smallest = 1.2e-4;
const scale = 0.05;
const sdLevel = 0.35;

/**
 * Whoever is taken for gone still buys, at a share rho of the former pace.
 *
 * Source: the statistical specification, beyond.md 1.3.
 */
export function withReturn({ pAlive, pBuy, pace }: ClockChances, rho: number, H: number): number {
  return pBuy - (1 - pAlive) * expm1(-rho * pace * H);
}

/**
 * The likeliest rho. Each lesson has a level of its own (a season), which is learnt and thrown away.
 *
 * @param days looked ahead in the lessons
 */
export function returnRate(lessons: readonly Lesson[], days: number): number {
  const weight = min(1, 28 / days);
  const levels = lessons.map(() => 0);
  const heightAt = (logRho: number): number => {
    const rho = exp(logRho);
    return lessons.reduce((sum, lesson, m) => {
      const { height, level } = bestLevel(lesson, rho, days, weight, levels[m]!);
      levels[m] = level;
      return sum + height;
    }, -rho / scale);
  };
  return exp(peakOf(heightAt, log(smallest), 0));
}

function bestLevel({ chances, customers, buyers }: Lesson, rho: number, days: number, weight: number, start: number) {
  const odds = chances.map((each) => logit(withReturn(each, rho, days)));
  let level = start;
  for (let round = 0; round < 30; round += 1) {
    let [slope, curve] = [-level / sdLevel ** 2, -1 / sdLevel ** 2];
    for (let i = 0; i < odds.length; i += 1) {
      const m = 1 / (1 + exp(-odds[i]! - level));
      slope += weight * (buyers[i]! - customers[i]! * m);
      curve -= weight * customers[i]! * m * (1 - m);
    }
    const step = max(-1, min(1, -slope / curve));
    level += step;
    if (abs(step) < 1e-4) break; // the next one would be its square
  }
  let height = -0.5 * (level / sdLevel) ** 2;
  for (let i = 0; i < odds.length; i += 1) {
    const x = odds[i]! + level;
    const lnNot = -(max(0, x) + log1p(exp(-abs(x)))); // ln(1 - m)
    height += weight * (buyers[i]! * x + customers[i]! * lnNot);
  }
  return { height, level };
}

export function logit(chance: number): number {
  const inside = min(1 - 1e-12, max(1e-12, chance));
  return log(inside / (1 - inside));
}

/** The highest place between two: the best of a coarse look, then by golden sections around it. */
function peakOf(heightAt: (place: number) => number, from: number, to: number): number {
  const steps = 12;
  const places = Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);
  const heights = places.map(heightAt);
  const best = heights.indexOf(max(...heights));
  let [low, high] = [places[max(0, best - 1)]!, places[min(steps, best + 1)]!];
  const golden = (sqrt(5) - 1) / 2;
  const look = (share: number) => {
    const place = low + share * (high - low);
    return { place, height: heightAt(place) };
  };
  let [left, right] = [look(1 - golden), look(golden)];
  while (high - low > 1e-4) {
    if (left.height > right.height) {
      high = right.place;
      [left, right] = [look(1 - golden), left];
    } else {
      low = left.place;
      [left, right] = [right, look(golden)];
    }
  }
  return (low + high) / 2;
}
