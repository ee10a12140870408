import { crc32 } from '../packed/crc32.ts';
import { comparableOf, type Reachable } from './comparable.ts';

/**
 * The keys by which a record may turn out to be another one, as marks of 32 bits. Records that share no mark share no key;
 * of those that share one, the cells tell. A number without area code counts in every city here. A stranger of four keys
 * shares a mark with one of 20,000 customers and their contacts by chance in some 8,000 looks.
 */
export function keyMarks({ name, phone, email, wechat }: Reachable, region: string): number[] {
  const keys = comparableOf({ name, phone, email, wechat }, region);
  return Object.entries(keys).flatMap(([kind, texts]: [string, readonly string[]]) =>
    texts.map((text) => Number.parseInt(crc32(`${kind} ${text}`), 16)),
  );
}
