/**
 * The chance that a random customer with the event has a higher score than a random one without; ties count half.
 *
 * @returns NaN when all or none have the event
 */
export function areaUnderCurve(scores: readonly number[], events: readonly boolean[]): number {
  const order = [...scores.keys()].sort((i, j) => scores[i]! - scores[j]!);
  let rankSum = 0;
  let positives = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) to += 1;
    const averageRank = (from + 1 + to) / 2;
    for (const customer of order.slice(from, to)) {
      if (!events[customer]) continue;
      rankSum += averageRank;
      positives += 1;
    }
    from = to;
  }
  const negatives = order.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Mean squared distance of chances from what happened. */
export function brierScore(chances: readonly number[], events: readonly boolean[]): number {
  return meanOver(chances, (chance, i) => (chance - Number(events[i])) ** 2);
}

export function meanAbsoluteError(forecast: readonly number[], actual: readonly number[]): number {
  return meanOver(forecast, (value, i) => Math.abs(value - actual[i]!));
}

export function meanOver<T>(values: readonly T[], of: (value: T, index: number) => number): number {
  return values.reduce((sum, value, i) => sum + of(value, i), 0) / values.length;
}

export interface CalibrationGroup {
  readonly customers: number;
  readonly meanChance: number;
  readonly observedShare: number;
}

/** Groups of equal size by chance, the lowest first: ten, or five below 300 customers. */
export function calibrationGroups(chances: readonly number[], events: readonly boolean[]): CalibrationGroup[] {
  const order = [...chances.keys()].sort((i, j) => chances[i]! - chances[j]!);
  const groups = order.length < 300 ? 5 : 10;
  return Array.from({ length: groups }, (_, g) => {
    const members = order.slice(Math.round((g * order.length) / groups), Math.round(((g + 1) * order.length) / groups));
    return {
      customers: members.length,
      meanChance: meanOver(members, (customer) => chances[customer]!),
      observedShare: meanOver(members, (customer) => Number(events[customer])),
    };
  }).filter(({ customers }) => customers > 0);
}

/** Mean distance between promised and observed share. */
export function calibrationError(groups: readonly CalibrationGroup[]): number {
  const customers = groups.reduce((sum, group) => sum + group.customers, 0);
  const distances = groups.map((group) => group.customers * Math.abs(group.meanChance - group.observedShare));
  return distances.reduce((sum, distance) => sum + distance, 0) / customers;
}

/** The share of events among the tenth with the highest chances, over the share among all. */
export function liftOfTopTenth(chances: readonly number[], events: readonly boolean[]): number {
  const order = [...chances.keys()].sort((i, j) => chances[j]! - chances[i]!);
  const top = order.slice(0, Math.max(1, Math.round(order.length / 10)));
  return meanOver(top, (customer) => Number(events[customer])) / meanOver(events, Number);
}
