import type { Bilingual } from '../../src/schema/language.ts';

export const hintTexts = {
  title: { zh: '入门', en: 'First steps' },
  at: { zh: '{n} / {all}', en: '{n} of {all}' },
  show: { zh: '带我去', en: 'Show me' },
  skip: { zh: '下一条', en: 'Next' },
  off: { zh: '关闭提示', en: 'Turn hints off' },
  choice: { zh: '入门提示', en: 'Hints for beginners' },
  add: {
    zh: '按 N，填名称和一种联系方式，就有一位客户。',
    en: 'Press N: a name and one way to reach them make a customer.',
  },
  log: {
    zh: '聊过什么，按 L 记一句，再定下一步和日期。',
    en: 'Press L after a talk: one sentence, the next step and its day.',
  },
  find: {
    zh: '按 / 查找：两个字、拼音首字母或电话尾号都行。',
    en: 'Press / to find anyone: two letters or the end of the phone.',
  },
  practise: {
    zh: '到期的事会列在“今日”。先放一条练习任务看看。',
    en: 'What falls due stands on Today. Put a practice task there.',
  },
  done: {
    zh: '勾选练习任务，完成它；20 秒内可按 Z 撤销。',
    en: 'Tick the practice task; Z takes it back within 20 seconds.',
  },
  practice: { zh: '放一条', en: 'Put it there' },
  practiceTask: { zh: '练习：勾选我', en: 'Practice: tick me' },
  learned: { zh: '入门完成；提示可在“更多”再打开', en: 'That is all; More turns the hints on again' },
} as const satisfies Record<string, Bilingual>;
