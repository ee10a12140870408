import { halfWidth } from '../import/halfWidth.ts';

/** Whom a row of the Inbox means: `王芳 13800001234`, an address, an id, a name. */
export interface Who {
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

const address = /[^\s,;，；]+@[^\s,;，；]+\.[^\s,;，；]+/;
const digits = /[+(]?\d[\d\s()-]{5,}\d/;

export function readWho(text: string): Who {
  const plain = halfWidth(text).trim();
  const email = address.exec(plain)?.[0] ?? null;
  const rest = email === null ? plain : plain.replace(email, ' ');
  const isId = /^[A-Z]-[0-9A-Z]{10}$/i.test(rest.trim());
  const phone = isId ? null : (digits.exec(rest)?.[0].trim() ?? null);
  const name = (phone === null ? rest : rest.replace(phone, ' ')).replace(/[\s,;，；:：]+/g, ' ').trim();
  return { name: name || null, phone, email };
}
