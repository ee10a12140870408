/** Whether a service answers later. By its `then`: a promise of Node's own is of another realm than the tests' files. */
export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
