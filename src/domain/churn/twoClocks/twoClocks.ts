import type { Model } from '../model.ts';
import { chancesA, earlierOrigin, type Origin, type OriginAt } from './origins.ts';
import { type Lesson, logit, returnRate, withReturn } from './returnRate.ts';
import { type ClockChances, type RhythmParams, rhythmChancesOf } from './rhythmModel.ts';
import { seasonAt } from './seasonAt.ts';

/**
 * What the score of two clocks with return needs beside MBG/NBD; plain data, kept from one fit to the next.
 *
 * Source: the statistical specification, beyond.md 1.
 */
export interface TwoClocks {
  readonly rhythm: RhythmParams;
  /** shares of the former pace at which those taken for gone still buy, by clock */
  readonly returnA: number;
  readonly returnB: number;
  /** added to the mean log-odds: the total stays that of MBG/NBD, but for half of the season of a year ago */
  readonly shift: number;
}

const mostOrigins = 6;
const daysBetweenOrigins = 28;
const longestLook = 91;
const shortestLook = 14;
const leastHistory = 60;

/**
 * Learns the return rates on days before the origin, and where the season of a year ago is known, half of it.
 *
 * @returns null where no earlier day has enough behind it: the score then is MBG/NBD
 */
export function learnTwoClocks(originAt: OriginAt, asOf: number, H: number): TwoClocks | null {
  const origin = originAt(asOf);
  if (!origin) return null;
  for (let part = 1; H / part >= shortestLook || part === 1; part += 1) {
    const days = Math.min(longestLook, Math.floor(H / part));
    const lessons = lessonsOf(originAt, asOf, days);
    if (lessons.length === 0) continue;
    const rhythm = origin.rhythm();
    const returnA = returnRate(
      lessons.map(({ a }) => a),
      days,
    );
    const returnB = returnRate(
      lessons.map(({ b }) => b),
      days,
    );
    const shift = shiftFor(origin, H, returnA, returnB) + seasonAt(originAt, asOf, H) / 2;
    return { rhythm, returnA, returnB, shift };
  }
  return null;
}

function lessonsOf(originAt: OriginAt, asOf: number, days: number): { a: Lesson; b: Lesson }[] {
  const lessons: { a: Lesson; b: Lesson }[] = [];
  for (let m = 0; m < mostOrigins; m += 1) {
    const origin = earlierOrigin(originAt, asOf - days - daysBetweenOrigins * m, Math.max(leastHistory, days / 2));
    if (!origin) break;
    const { a, b } = origin.clocks(days);
    const known = { customers: origin.histories.weight, buyers: origin.buyers(days) };
    lessons.push({ a: { chances: a, ...known }, b: { chances: b, ...known } });
  }
  return lessons;
}

/** The shift under which as many buyers are promised as MBG/NBD promises. */
function shiftFor(origin: Origin, H: number, returnA: number, returnB: number): number {
  const { a, b } = origin.clocks(H);
  const { weight } = origin.histories;
  const odds = a.map((each, i) => meanOdds(each, b[i]!, returnA, returnB, H));
  const promised = a.reduce((sum, { pBuy }, i) => sum + weight[i]! * pBuy, 0);
  let [low, high] = [-5, 5];
  while (high - low > 1e-10) {
    const middle = (low + high) / 2;
    const total = odds.reduce((sum, each, i) => sum + weight[i]! * logistic(each + middle), 0);
    if (total > promised) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

function meanOdds(a: ClockChances, b: ClockChances, returnA: number, returnB: number, H: number): number {
  return (logit(withReturn(a, returnA, H)) + logit(withReturn(b, returnB, H))) / 2;
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Of each history, the chance of a purchase within H days. */
export function twoClocksScore(
  model: Model,
  { rhythm, returnA, returnB, shift }: TwoClocks,
  H: number,
): (x: number, tx: number, T: number) => number {
  const chancesB = rhythmChancesOf(rhythm, H);
  return (x, tx, T) => {
    if (H === 0) return 0;
    const odds = meanOdds(chancesA(model, x, tx, T, H), chancesB(x, tx, T), returnA, returnB, H);
    return logistic(odds + shift);
  };
}
