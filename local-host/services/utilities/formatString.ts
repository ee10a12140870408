import { HostStrictError } from '../service.ts';

/**
 * `Utilities.formatString`: printf's places %s, %d and %f with width, zeros and decimals.
 *
 * @throws HostStrictError for other places, for %d of no whole number, and where values are missing
 */
export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    /%(-?)(0?)(\d*)(?:\.(\d+))?([A-Za-z%])/g,
    (place, left: string, zero: string, width: string, decimals: string | undefined, kind: string) => {
      if (kind === '%') return '%';
      if (next >= values.length) throw new HostStrictError(`formatString: no value for ${place}`);
      const text = shown(values[next++], kind, decimals, place);
      const size = Number(width || 0);
      if (left) return text.padEnd(size);
      return zero ? text.padStart(size, '0') : text.padStart(size);
    },
  );
}

function shown(value: unknown, kind: string, decimals: string | undefined, place: string): string {
  if (kind === 's' && decimals === undefined) return String(value);
  if (kind === 'd' && Number.isInteger(value)) return String(value);
  if (kind === 'f' && typeof value === 'number') return value.toFixed(Number(decimals ?? 6));
  throw new HostStrictError(`not implemented: formatString with ${place}`);
}
