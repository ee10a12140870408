import type { Bilingual } from '../../src/schema/language.ts';

export const dayTexts = {
  tomorrow: { zh: '明天', en: 'Tomorrow' },
  in3: { zh: '+3 天', en: '+3 days' },
  monday: { zh: '下周一', en: 'Next Monday' },
  nextWeek: { zh: '下周', en: 'Next week' },
  nextMonth: { zh: '下月', en: 'Next month' },
  pick: { zh: '选日期', en: 'Pick' },
  month: { zh: '打开月历', en: 'Open the month' },
  before: { zh: '上个月', en: 'Month before' },
  after: { zh: '下个月', en: 'Month after' },
  weekdays: { zh: '一 二 三 四 五 六 日', en: 'Mo Tu We Th Fr Sa Su' },
  example: { zh: '如 11-27、周五', en: 'such as 27 Nov, Friday' },
  unread: { zh: '看不懂这个日期，请写成 2026-03-05', en: 'This is no date; write it as 2026-03-05' },
  worked: { zh: '{day}，工作日', en: '{day}, a working day' },
  notWorked: { zh: '{day}，非工作日', en: '{day}, not a working day' },
} as const satisfies Record<string, Bilingual>;
