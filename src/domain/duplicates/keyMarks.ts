import { crc32 } from '../packed/crc32.ts';
import { comparableOf, type Reachable } from './comparable.ts';

/** Hex digits of a mark: two of 100,000 keys share one in 170 looks, and then the cells themselves are read. */
const digits = 6;

/**
 * The keys by which a record may turn out to be another one, as short marks. Records that share no mark share no key; of
 * those that share one, the cells tell. A number without area code counts in every city here.
 */
export function keyMarks({ name, phone, email, wechat }: Reachable, region: string): string[] {
  const keys = comparableOf({ name, phone, email, wechat }, region);
  return Object.entries(keys).flatMap(([kind, texts]: [string, readonly string[]]) =>
    texts.map((text) => crc32(`${kind} ${text}`).slice(0, digits)),
  );
}
