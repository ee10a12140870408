/** The spreadsheet locales of this host. */
export type SpreadsheetLocale = 'en_US' | 'en_GB' | 'de_DE' | 'ja_JP' | 'zh_CN';

export interface LocaleRules {
  /** for Intl */
  readonly tag: string;
  readonly decimal: '.' | ',';
  readonly group: ',' | '.';
  readonly order: 'mdy' | 'dmy' | 'ymd';
  readonly dateSeparator: '/' | '.';
  /** what a Date gets in an automatic cell (S45) */
  readonly dateFormat: string;
  readonly dateTimeFormat: string;
  readonly currency: { readonly symbol: string; readonly stands: 'before' | 'after' };
  readonly true: string;
  readonly false: string;
}

const english = { decimal: '.', group: ',', dateSeparator: '/', true: 'TRUE', false: 'FALSE' } as const;
const dollar = { symbol: '$', stands: 'before' } as const;
const pound = { symbol: '£', stands: 'before' } as const;
const yen = { symbol: '¥', stands: 'before' } as const;
const euro = { symbol: '€', stands: 'after' } as const;

const byLocale: Record<SpreadsheetLocale, LocaleRules> = {
  en_US: {
    ...english,
    tag: 'en-US',
    order: 'mdy',
    dateFormat: 'm/d/yyyy',
    dateTimeFormat: 'm/d/yyyy h:mm:ss',
    currency: dollar,
  },
  en_GB: {
    ...english,
    tag: 'en-GB',
    order: 'dmy',
    dateFormat: 'dd/mm/yyyy',
    dateTimeFormat: 'dd/mm/yyyy hh:mm:ss',
    currency: pound,
  },
  de_DE: {
    tag: 'de-DE',
    decimal: ',',
    group: '.',
    order: 'dmy',
    dateSeparator: '.',
    dateFormat: 'dd.mm.yyyy',
    dateTimeFormat: 'dd.mm.yyyy hh:mm:ss',
    currency: euro,
    true: 'WAHR',
    false: 'FALSCH',
  },
  ja_JP: {
    ...english,
    tag: 'ja-JP',
    order: 'ymd',
    dateFormat: 'yyyy/mm/dd',
    dateTimeFormat: 'yyyy/mm/dd h:mm:ss',
    currency: yen,
  },
  zh_CN: {
    ...english,
    tag: 'zh-CN',
    order: 'ymd',
    dateFormat: 'yyyy/m/d',
    dateTimeFormat: 'yyyy/m/d h:mm:ss',
    currency: yen,
  },
};

export const isSpreadsheetLocale = (text: string): text is SpreadsheetLocale => Object.hasOwn(byLocale, text);

export const localeRules = (locale: SpreadsheetLocale): LocaleRules => byLocale[locale];
