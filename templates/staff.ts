import type { Bilingual } from '../src/schema/language.ts';

/** The lines above the Staff scorecard. */
export const staffTexts = {
  readable: {
    zh: '能编辑本表格的人都能看到这里；不需要时可在“设置”中关闭模块 {module}',
    en: 'Everybody who can edit this spreadsheet can read this tab; where that is not wanted, switch {module} off in Settings',
  },
  judged: {
    zh: '截至 {day} 早晨。录入满 14 天才评准确性；导入的行和不知道是谁录入的行不算',
    en: 'As of the morning of {day}. A row counts for accuracy 14 days after its entry; imported rows and rows of an unknown author do not count',
  },
  fair: {
    zh: '只算本人负责的：临到期才转来的任务、接手不满 30 天的客户、接手前收到的反馈都不算',
    en: 'Only what was theirs counts: no task handed over at the last moment, no customer held for less than 30 days, no feedback from before',
  },
} as const satisfies Record<string, Bilingual>;
