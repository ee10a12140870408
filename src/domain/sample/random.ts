export interface Random {
  /** a whole number, both ends included */
  between(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
}

/** The same numbers for the same seed, on every machine. Source: mulberry32, Tommy Ettinger 2017, public domain. */
export function randomOf(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return { between, pick: (list) => list[between(0, list.length - 1)]! };
}
