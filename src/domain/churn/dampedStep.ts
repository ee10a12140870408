import type { Evaluation } from './newton.ts';

/**
 * The step s of (-H + mu I) s = g. mu is 0 where the function is concave, else raised until the matrix is positive definite.
 *
 * @returns null when the derivatives are not finite
 */
export function dampedStep({ gradient, hessian }: Evaluation): { step: number[]; isDamped: boolean } | null {
  const largest = Math.max(...hessian.map((row, i) => Math.abs(row[i]!)));
  if (!Number.isFinite(largest) || !gradient.every(Number.isFinite)) return null;
  let mu = 0;
  for (let raises = 0; raises < 60; raises += 1) {
    const step = choleskySolve(hessian, mu, gradient);
    if (step) return { step, isDamped: mu > 0 };
    mu = mu === 0 ? 1e-3 * (largest || 1) : 4 * mu;
  }
  return null;
}

/** @returns null when -hessian + mu I is not positive definite */
function choleskySolve(hessian: readonly (readonly number[])[], mu: number, right: readonly number[]): number[] | null {
  const size = right.length;
  const lower = hessian.map((row) => row.map(() => 0));
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = -hessian[i]![j]! + (i === j ? mu : 0);
      for (let k = 0; k < j; k += 1) sum -= lower[i]![k]! * lower[j]![k]!;
      if (i !== j) lower[i]![j] = sum / lower[j]![j]!;
      else if (sum > 0) lower[i]![i] = Math.sqrt(sum);
      else return null;
    }
  }
  const solution = [...right];
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) solution[i]! -= lower[i]![k]! * solution[k]!;
    solution[i]! /= lower[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) solution[i]! -= lower[k]![i]! * solution[k]!;
    solution[i]! /= lower[i]![i]!;
  }
  return solution;
}
