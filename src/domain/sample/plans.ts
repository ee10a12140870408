import { type Random, randomOf } from './random.ts';

/** How a customer of the example behaves. */
export type PlanKind = keyof typeof histories;

/** One customer's two years, in days before today: what happened longest ago comes first. */
export interface Plan {
  readonly kind: PlanKind;
  readonly orderAges: readonly number[];
  readonly talkAges: readonly number[];
  readonly createdAge: number;
}

/** S steady, R due to reorder, L lapsing, N first order last week, O ordered once, P talked to, Q silent, F new, X lost, W won back. */
const cast = 'SPOXPFSSXLOSPLOQWPLXRLLSSNQSWNQSLLRSPOSOLXOLSSSXROSOPXPFLQRP';
const talksInAll = 180;
const oldest = 725;

const histories = {
  S: (random: Random) => rhythm(random, random.between(26, 44), random.between(5, 9), [0.1, 0.75], 0.2),
  R: (random: Random) => rhythm(random, random.between(30, 44), random.between(5, 6), [1.1, 1.3], 0.08),
  L: (random: Random) => rhythm(random, random.between(18, 30), random.between(5, 7), [3.2, 5.5], 0.15),
  N: (random: Random) => [random.between(8, 12)],
  O: (random: Random) => [random.between(20, 320)],
  P: () => [],
  Q: () => [],
  F: () => [],
  X: (random: Random) => rhythm(random, random.between(35, 60), random.between(2, 4), [7.5, 8], 0.2),
  W: (random: Random) => [
    random.between(630, 690),
    random.between(560, 600),
    random.between(60, 80),
    random.between(12, 30),
  ],
} satisfies Record<string, (random: Random) => number[]>;

/** Days before today on which the latest conversation may have been, and how many there were. */
const talks: Readonly<Record<PlanKind, { readonly latest: readonly [number, number]; readonly count: number }>> = {
  S: { latest: [1, 24], count: 4 },
  R: { latest: [8, 25], count: 3 },
  L: { latest: [12, 60], count: 3 },
  N: { latest: [9, 20], count: 1 },
  O: { latest: [15, 150], count: 2 },
  P: { latest: [4, 55], count: 3 },
  Q: { latest: [100, 260], count: 2 },
  F: { latest: [1, 1], count: 0 },
  X: { latest: [150, 380], count: 2 },
  W: { latest: [2, 12], count: 4 },
};

/** The sixty customers of the example, the same for every day on which it is made. */
export function samplePlans(seed: number): Plan[] {
  const random = randomOf(seed);
  const kinds = cast.split('') as PlanKind[];
  let extra = talksInAll - kinds.reduce((sum, kind) => sum + talks[kind].count, 0);
  let fresh = 0;
  return kinds.map((kind) => {
    const orderAges = histories[kind](random);
    const more = kind === 'S' && extra > 0 ? 1 : 0;
    extra -= more;
    const talkAges = agesOfTalks(random, talks[kind].latest, talks[kind].count + more);
    // a new customer is a working day old at least, so that the first touch is due
    const createdAge = kind === 'F' ? 4 + fresh++ : Math.max(0, ...orderAges, ...talkAges) + random.between(1, 9);
    return { kind, orderAges, talkAges, createdAge };
  });
}

/** Order days about `gap` days apart, the last one `since` gaps ago. */
function rhythm(
  random: Random,
  gap: number,
  count: number,
  since: readonly [number, number],
  jitter: number,
): number[] {
  const share = random.between(since[0] * 100, since[1] * 100) / 100;
  const ages = [Math.max(2, Math.round(gap * share))];
  const sway = Math.round(gap * jitter);
  while (ages.length < count && (ages[0] ?? 0) + gap + sway < oldest) {
    ages.unshift((ages[0] ?? 0) + gap + random.between(-sway, sway));
  }
  return ages;
}

function agesOfTalks(random: Random, latest: readonly [number, number], count: number): number[] {
  const ages: number[] = [];
  for (let age = random.between(latest[0], latest[1]); ages.length < count; age += random.between(20, 60))
    ages.unshift(age);
  return ages;
}
