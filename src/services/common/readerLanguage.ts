import type { Ports } from '../../ports.ts';
import type { Language } from '../../schema/language.ts';

/** The language in which the person reads: their own where Team says one, else the workbook's. */
export function readerLanguage({ user, config }: Pick<Ports, 'user' | 'config'>): Language {
  return user.member?.language ?? config.language;
}
