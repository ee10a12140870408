import { describe, expect, it } from '@jest/globals';
import { type LogLikelihood, logLikelihoodOf } from './logLikelihood.ts';
import { onLogScale, sumOf } from './logScale.ts';
import type { Evaluation } from './newton.ts';
import { priorAt } from './prior.ts';
import { rowsByPurchases } from './rowsByPurchases.ts';

const histories = {
  count: 5,
  x: [0, 0, 1, 4, 26],
  tx: [0, 0, 12, 150, 216],
  T: [0, 272, 272, 300, 217],
  weight: [3, 40, 11, 5, 1],
};

/** Central differences of value and gradient at theta = ln params. */
function expectDerivatives(evaluate: (theta: readonly number[]) => Evaluation, theta: readonly number[]): void {
  const step = 1e-5;
  const { gradient, hessian } = evaluate(theta);
  theta.forEach((_, i) => {
    const aside = (shift: number) => evaluate(theta.map((value, j) => (i === j ? value + shift : value)));
    const [up, down] = [aside(step), aside(-step)];
    expectClose(gradient[i]!, (up.value - down.value) / (2 * step));
    hessian[i]!.forEach((curve, j) => {
      expectClose(curve, (up.gradient[j]! - down.gradient[j]!) / (2 * step));
    });
  });
}

function expectClose(reached: number, wanted: number): void {
  expect(Math.abs(reached - wanted)).toBeLessThan(1e-6 * Math.max(1, Math.abs(wanted)));
}

function onThetaOf(logLikelihood: LogLikelihood) {
  return (theta: readonly number[]): Evaluation => {
    const [r, alpha, a, b] = theta.map(Math.exp);
    return onLogScale(logLikelihood([r!, alpha!, a!, b!]), [r!, alpha!, a!, b!]);
  };
}

describe.each([
  [0.52, 43, 0.89, 1.61],
  [3, 12, 0.02, 5],
  [0.2, 400, 6, 0.3],
])('at r %d, alpha %d, a %d, b %d', (...params) => {
  const theta = params.map(Math.log);

  it.each(['mbg', 'bg'] as const)('the derivatives of %s are its differences', (kind) => {
    expectDerivatives(onThetaOf(logLikelihoodOf(kind, rowsByPurchases(histories))), theta);
  });

  it('the derivatives with the prior are its differences', () => {
    const likelihood = onThetaOf(logLikelihoodOf('mbg', rowsByPurchases(histories)));
    expectDerivatives((point) => sumOf(likelihood(point), priorAt(point, 200)), theta);
  });

  it.each(['mbg', 'bg'] as const)('weight 2 in %s equals two rows', (kind) => {
    const twice = { count: 2, x: [2, 2], tx: [30, 30], T: [70, 70], weight: [1, 1] };
    const weighted = { count: 1, x: [2], tx: [30], T: [70], weight: [2] };
    const [two, one] = [twice, weighted].map(
      (rows) => onThetaOf(logLikelihoodOf(kind, rowsByPurchases(rows)))(theta).value,
    );
    expectClose(two!, one!);
  });
});
