import type { Language } from '../src/schema/language.ts';

/** What the server prints into the page when it makes it. */
export interface Boot {
  /** address of the account for which the page was made, '' where Google does not say (platform I5) */
  readonly user: string;
  readonly language: Language;
  /** version of the bundle that made the page; another one on the server tells the page to reload (platform V15) */
  readonly version: string;
  /** where a dialog begins; '' elsewhere */
  readonly at: string;
}

/** Reads the JSON text that the template prints; a page that was made without it is nobody's, in Chinese. */
export function readBoot(printed: string): Boot {
  const boot = parsed(printed);
  return {
    user: boot.user ?? '',
    language: boot.language === 'en' ? 'en' : 'zh-CN',
    version: boot.version ?? '',
    at: boot.at ?? '',
  };
}

function parsed(text: string): Partial<Boot> {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
