import type { Charge } from './service.ts';

interface Price {
  baseMs: number;
  perCellMs?: number;
  perRowMs?: number;
  /** a "counted call" of product/cost.md */
  counted: boolean;
}

/**
 * What an operation costs at Google, in simulated milliseconds.
 * Source: platform.md section 11; the number of the line stands behind each entry.
 */
const prices = {
  pageCall: { baseMs: 900, counted: true }, // L1
  executionStart: { baseMs: 300, counted: false }, // L2, for runs that no page called
  propertyRead: { baseMs: 30, counted: true }, // L3
  propertyWrite: { baseMs: 65, counted: true }, // L4
  cacheGet: { baseMs: 5, counted: true }, // L5
  cachePut: { baseMs: 75, counted: true }, // L6
  cacheRemove: { baseMs: 88, counted: true }, // L7
  lock: { baseMs: 50, counted: true }, // L8
  metadataCall: { baseMs: 40, counted: true }, // L9, the first of an execution: it lists the sheets
  metadataRepeat: { baseMs: 2, counted: false }, // L9
  read: { baseMs: 60, perCellMs: 0.008, counted: true }, // L10
  write: { baseMs: 10, perCellMs: 0.002, counted: true }, // L11
  flush: { baseMs: 150, perCellMs: 0.11, counted: true }, // L12
  smallFlush: { baseMs: 30, counted: true }, // L13
  appendRow: { baseMs: 100, counted: true }, // L15
  insertRows: { baseMs: 150, perRowMs: 1, counted: true }, // L16, also deletions and columns
  rangeFeature: { baseMs: 200, counted: true }, // L17
  metadataFind: { baseMs: 100, counted: true }, // L18
  metadataWrite: { baseMs: 150, counted: true }, // L18
  mail: { baseMs: 500, counted: true }, // L19
  mailQuota: { baseMs: 30, counted: true }, // not measured: taken as a property read
  log: { baseMs: 1, counted: false }, // L20
} as const satisfies Record<string, Price>;

/** L21: own computing time at Google against that of this machine. */
export const COMPUTING_FACTOR = 3;

function priceOf(operation: string): Price {
  const price = (prices as Record<string, Price>)[operation];
  if (!price) throw new RangeError(`no price for the operation "${operation}"`);
  return price;
}

/** @returns simulated milliseconds @throws RangeError for an operation without a price */
export function priceMs({ operation, cells = 0, rows = 0 }: Charge): number {
  const { baseMs, perCellMs = 0, perRowMs = 0 } = priceOf(operation);
  return baseMs + perCellMs * cells + perRowMs * rows;
}

export function isCountedCall({ operation }: Charge): boolean {
  return priceOf(operation).counted;
}
