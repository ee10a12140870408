const { log, log1p } = Math;
/** Shift to where Stirling's series is exact to the last digit. */
const large = 15;
const halfLogTwoPi = 0.5 * log(2 * Math.PI);

/** ln Gamma(x) for x > 0, to a few 1e-15 of the larger of 1 and the value. */
export function lnGamma(x: number): number {
  let z = x;
  let product = 1;
  for (; z < large; z += 1) product *= z;
  return (z - 0.5) * log(z) - z + halfLogTwoPi + stirling(z) - log(product);
}

function stirling(z: number): number {
  const y = 1 / (z * z);
  return (1 / 12 + y * (-1 / 360 + y * (1 / 1260 + y * (-1 / 1680 + y * (1 / 1188 + (y * -691) / 360360))))) / z;
}

/** ln Gamma(x + more) - ln Gamma(x) for positive numbers: where x is in the thousands both are far larger than this. */
export function lnGammaRise(x: number, more: number): number {
  if (x < large) return lnGamma(x + more) - lnGamma(x);
  return (x - 0.5) * log1p(more / x) + more * log(x + more) - more + stirling(x + more) - stirling(x);
}

/** The first derivative of lnGamma. */
export function digamma(x: number): number {
  let z = x;
  let sum = 0;
  for (; z < large; z += 1) sum -= 1 / z;
  const y = 1 / (z * z);
  const series = y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y * (1 / 132 - (y * 691) / 32760)))));
  return sum + log(z) - 0.5 / z - series;
}

/** The second derivative of lnGamma. */
export function trigamma(x: number): number {
  let z = x;
  let sum = 0;
  for (; z < large; z += 1) sum += 1 / (z * z);
  const y = 1 / (z * z);
  const series = y * (1 / 6 - y * (1 / 30 - y * (1 / 42 - y * (1 / 30 - y * (5 / 66 - (y * 691) / 2730)))));
  return sum + (1 + 0.5 / z + series) / z;
}
