/** Real numbers as whole multiples of 2^-600: 180 digits behind the point, so that nothing a test compares is rounded away. */
const bits = 600n;
const one = 1n << bits;

/** A real number; `exactly(0.5)` is one half. */
export type Exact = bigint;

/** A finite double is a whole number times a power of two: nothing is rounded above 2^-600. */
export function exactly(value: number): Exact {
  let [whole, shift] = [value, 0n];
  while (!Number.isInteger(whole)) {
    whole *= 2;
    shift += 1n;
  }
  return (BigInt(whole) << bits) >> shift;
}

export function times(left: Exact, right: Exact): Exact {
  return (left * right) >> bits;
}

export function over(left: Exact, right: Exact): Exact {
  return (left << bits) / right;
}

export function asNumber(value: Exact): number {
  const digits = value < 0n ? -value : value;
  const excess = BigInt(Math.max(0, digits.toString(2).length - 64));
  return (value < 0n ? -1 : 1) * Number(digits >> excess) * 2 ** Number(excess - bits);
}

/** ln of a number above 0. */
export function ln(value: Exact): Exact {
  const power = BigInt(value.toString(2).length - 1) - bits;
  const mantissa = power >= 0n ? value >> power : value << -power;
  return lnNearOne(mantissa) + power * ln2;
}

/** 2 artanh((m - 1)/(m + 1)), m from 1 to 2. */
function lnNearOne(mantissa: Exact): Exact {
  const ratio = over(mantissa - one, mantissa + one);
  const square = times(ratio, ratio);
  let [sum, term] = [0n, ratio];
  for (let n = 1n; term !== 0n; n += 2n) {
    sum += term / n;
    term = times(term, square);
  }
  return 2n * sum;
}

const ln2 = lnNearOne(2n * one);

/** e to the power of a number, as a double: a power below -745 gives 0. */
export function exp(power: Exact): number {
  const twos = power / ln2;
  let [sum, term] = [0n, one];
  const rest = power - twos * ln2;
  for (let n = 1n; term !== 0n; n += 1n) {
    sum += term;
    term = times(term, rest) / n;
  }
  return asNumber(sum) * 2 ** Number(twos);
}

/** Sum of ln(start + j), j from 0 up to, not including, `count`. */
export function lnRising(start: Exact, count: number): Exact {
  let [product, sum] = [one, 0n];
  for (let j = 0; j < count; j += 1) {
    product = times(product, start + BigInt(j) * one);
    if (j % 32 < 31 && product > one >> 100n) continue; // one logarithm for many factors
    sum += ln(product);
    product = one;
  }
  return sum + ln(product);
}
