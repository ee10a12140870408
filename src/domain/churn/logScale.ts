import type { Evaluation } from './newton.ts';

/** Turns derivatives by positive parameters into derivatives by their logarithms: D g and D H D + diag(D g), D = diag(params). */
export function onLogScale({ value, gradient, hessian }: Evaluation, params: readonly number[]): Evaluation {
  const scaled = gradient.map((slope, i) => slope * params[i]!);
  return {
    value,
    gradient: scaled,
    hessian: hessian.map((row, i) =>
      row.map((curve, j) => curve * params[i]! * params[j]! + (i === j ? scaled[i]! : 0)),
    ),
  };
}

export function sumOf(left: Evaluation, right: Evaluation): Evaluation {
  return {
    value: left.value + right.value,
    gradient: left.gradient.map((slope, i) => slope + right.gradient[i]!),
    hessian: left.hessian.map((row, i) => row.map((curve, j) => curve + right.hessian[i]![j]!)),
  };
}
