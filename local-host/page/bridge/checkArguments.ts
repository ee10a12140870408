/**
 * What may cross from page to server (platform V30–V39): texts, finite numbers, booleans, null, plain objects and arrays.
 *
 * @returns the arguments as the server gets them
 * @throws TypeError with Google's texts for what Google refuses, and for what it leaves undefined
 */
export function checkArguments(values: readonly unknown[]): unknown[] {
  return values.map((value, index) => checked(value, String(index), []));
}

function checked(value: unknown, key: string, above: readonly unknown[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object') throw illegal(key);
  if (above.includes(value)) throw new TypeError('Failed due to circular reference.');
  const within = [...above, value];
  if (Array.isArray(value))
    return value.map((item, index) => (item === undefined ? null : checked(item, String(index), within)));
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw illegal(key);
  const copy: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    if (item !== undefined) copy[name] = checked(item, name, within);
  }
  return copy;
}

function illegal(key: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${key}`);
}
