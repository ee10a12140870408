import type { Bilingual } from '../src/schema/language.ts';
import type { CareDay } from '../src/schema/sheets/care.ts';

export interface StarterCareDay extends Pick<CareDay, 'kind' | 'cal' | 'month' | 'day'> {
  readonly name: Bilingual;
  readonly text: Bilingual;
  /** the language in which a new workbook has it off; on in both when missing */
  readonly offIn?: keyof Bilingual;
}

const each = (kind: CareDay['kind'], name: Bilingual, text: Bilingual): StarterCareDay => ({
  ...{ kind, cal: 'solar', month: null, day: null, name, text },
});
const solar = (month: number, day: number, zh: string, en: string, text: Bilingual): StarterCareDay => ({
  ...{ kind: 'solar', cal: 'solar', month, day, name: { zh, en }, text },
});
const lunar = (month: number, day: number, zh: string, en: string, text: Bilingual): StarterCareDay => ({
  ...{ kind: 'lunar', cal: 'lunar', month, day, name: { zh, en }, text, offIn: 'en' },
});

/** The care days of a new workbook. */
export const starterCareDays: readonly StarterCareDay[] = [
  each(
    'birthday',
    { zh: '生日', en: 'Birthday' },
    { zh: '{name}您好，祝您生日快乐！', en: 'Dear {name}, happy birthday!' },
  ),
  lunar(1, 1, '春节', 'Spring Festival', {
    zh: '{name}您好，新春快乐，万事如意！',
    en: 'Dear {name}, happy Spring Festival!',
  }),
  lunar(1, 15, '元宵节', 'Lantern Festival', {
    zh: '{name}您好，元宵节快乐！',
    en: 'Dear {name}, happy Lantern Festival!',
  }),
  lunar(5, 5, '端午节', 'Dragon Boat Festival', {
    zh: '{name}您好，端午安康！',
    en: 'Dear {name}, a good Dragon Boat Festival to you!',
  }),
  lunar(8, 15, '中秋节', 'Mid-Autumn Festival', {
    zh: '{name}您好，中秋快乐，阖家团圆！',
    en: 'Dear {name}, happy Mid-Autumn Festival!',
  }),
  lunar(9, 9, '重阳节', 'Double Ninth Festival', {
    zh: '{name}您好，重阳安康！',
    en: 'Dear {name}, a good Double Ninth Festival to you!',
  }),
  lunar(12, 0, '除夕', 'Lunar New Year’s Eve', {
    zh: '{name}您好，感谢一年来的支持，除夕快乐！',
    en: 'Dear {name}, thank you for this year, and happy New Year’s Eve!',
  }),
  solar(1, 1, '元旦', 'New Year', { zh: '{name}您好，新年快乐！', en: 'Dear {name}, happy New Year!' }),
  solar(10, 1, '国庆节', 'National Day', { zh: '{name}您好，国庆快乐！', en: 'Dear {name}, happy National Day!' }),
  {
    ...solar(12, 25, '圣诞节', 'Christmas', { zh: '{name}您好，圣诞快乐！', en: 'Dear {name}, merry Christmas!' }),
    offIn: 'zh',
  },
  each(
    'contract',
    { zh: '合同到期', en: 'Contract ends' },
    {
      zh: '{name}您好，我们的合同即将到期，想和您聊聊续约。',
      en: 'Dear {name}, our contract ends soon; shall we talk about renewing it?',
    },
  ),
  each(
    'anniversary',
    { zh: '首单周年', en: 'Anniversary of the first order' },
    { zh: '{name}您好，感谢您又一年的信任！', en: 'Dear {name}, thank you for another year of trust!' },
  ),
];
