import { emailKey } from '../../domain/keys/emailKey.ts';
import { phoneKey } from '../../domain/keys/phoneKey.ts';
import { crc32 } from '../../domain/packed/crc32.ts';
import type { Ports } from '../../ports.ts';
import type { FieldErrors } from '../common/invalid.ts';

export interface Reach {
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
}
export type ReachField = keyof Reach;

type Ground = Pick<Ports, 'config' | 'sign' | 'store' | 'structure' | 'table'>;

/** Set once there is an entry: a save reads no tab for it before. */
const anyKey = 'suppress.any';
/** Digits of a checksum before the signature: nobody else's number has to be signed. */
const headLength = 2;

/** The signed forms of a phone and an address. A number without area code may be anybody's. */
export function suppressionHashes({ phone, email }: Reach, ports: Pick<Ports, 'config' | 'sign'>): string[] {
  return keysOf({ phone, email }, ports).map(([, key]) => hashOf(key, ports));
}

/** The signed form of a customer's id: what hangs on it stays away with the person. */
export function suppressionOfId(id: string, ports: Pick<Ports, 'sign'>): string {
  return hashOf(`id ${id}`, ports);
}

/** The caller holds the lock. */
export function suppressIds(ids: readonly string[], ports: Ground & Pick<Ports, 'clock'>): void {
  const isKnown = suppressedIds(ports);
  const added = ids.filter((id) => !isKnown(id));
  if (added.length === 0) return;
  suppress(
    added.map((id) => suppressionOfId(id, ports)),
    ports,
  );
}

/** Whose ids are erased people's, read once. */
export function suppressedIds(ports: Ground): (id: string) => boolean {
  const hashes = hashesIn(ports);
  return (id) => hashes.size > 0 && hashes.has(suppressionOfId(id, ports));
}

function hashesIn(ports: Ground): Set<string> {
  if (!hasSuppressed(ports) || !ports.structure.has('_suppress')) return new Set();
  return new Set(
    ports
      .table('_suppress')
      .columns(['hash'])
      .map(({ hash }) => hash ?? ''),
  );
}

/** Who was erased, read once: which of somebody's ways to be reached is theirs, null for anybody else. */
export function suppressedBook(ports: Ground): (reach: Reach) => ReachField | null {
  const hashes = hashesIn(ports);
  const heads = new Set([...hashes].map((hash) => hash.slice(0, headLength)));
  return (reach) => {
    const found = keysOf(reach, ports).find(([, key]) => heads.has(headOf(key)) && hashes.has(hashOf(key, ports)));
    return found?.[0] ?? null;
  };
}

export function hasSuppressed({ store }: Pick<Ports, 'store'>): boolean {
  return store.get(anyKey) !== null;
}

/** The refusal's field where somebody enters a person who asked to be erased. @param former what stood there before */
export function suppressedFaults(reach: Reach, ports: Ground, former: Reach = {}): FieldErrors {
  const isNew = (field: ReachField) => (reach[field] ?? null) !== (former[field] ?? null);
  const entered = { ...(isNew('phone') && { phone: reach.phone }), ...(isNew('email') && { email: reach.email }) };
  const field = suppressedBook(ports)(entered);
  return field === null ? {} : { [field]: { code: 'suppressed' } };
}

/** Adds those that are not there yet. The caller holds the lock. */
export function suppress(hashes: readonly string[], ports: Pick<Ports, 'clock' | 'store' | 'table'>): void {
  const known = new Set(
    ports
      .table('_suppress')
      .columns(['hash'])
      .map(({ hash }) => hash),
  );
  const at = ports.clock.now();
  const added = [...new Set(hashes)].filter((hash) => !known.has(hash)).map((hash) => ({ hash, at }));
  if (added.length > 0) ports.table('_suppress').append(added);
  ports.store.set({ [anyKey]: 'true' });
}

function keysOf({ phone, email }: Reach, { config }: Pick<Ports, 'config'>): (readonly [ReachField, string])[] {
  const number = phone ? phoneKey(phone, config.settings.phone_region) : null;
  const address = email ? emailKey(email) : null;
  return [
    ...(number && !number.startsWith('local:') ? [['phone', number] as const] : []),
    ...(address ? [['email', address] as const] : []),
  ];
}

function hashOf(key: string, { sign }: Pick<Ports, 'sign'>): string {
  return headOf(key) + sign(`suppress ${key}`);
}

function headOf(key: string): string {
  return crc32(key).slice(0, headLength);
}
