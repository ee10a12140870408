/** Whole cents of an order line: quantity × price − discount, rounded half up. */
export function lineAmount(qty: number, unitPriceCents: number, discountCents: number): number {
  // 1.005 × 100 is 100.49999…: the nudge is far below a cent and above what multiplication loses
  const product = Math.abs(qty * unitPriceCents);
  return Math.sign(qty * unitPriceCents) * Math.floor(product + 0.5 + product * 1e-12) - discountCents;
}
