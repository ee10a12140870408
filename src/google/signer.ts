import type { PropertyStore } from './propertyStore.ts';

const key = 'secret.form';

/** Signs with a secret that is made when it is first needed and stays with this spreadsheet. The caller holds the lock. */
export function signer(store: PropertyStore): (text: string) => string {
  return (text) => {
    const known = store.get(key);
    const secret = known ?? Utilities.getUuid() + Utilities.getUuid();
    if (known === null) store.set({ [key]: secret });
    return Utilities.base64EncodeWebSafe(Utilities.computeHmacSha256Signature(text, secret));
  };
}
