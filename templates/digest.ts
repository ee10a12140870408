import type { Bilingual } from '../src/schema/language.ts';
import type { Section } from '../src/schema/sections.ts';

/** The words of the daily digest mail. */
export const digestTexts = {
  subjectLate: {
    zh: '今天 {n} 件事：{late} 件逾期，{name}先处理',
    en: '{n} for today: {late} late, start with {name}',
  },
  subject: { zh: '今天 {n} 件事，先联系{name}', en: '{n} for today, start with {name}' },
  subjectReview: { zh: '一周回顾：团队 {n} 人', en: 'The week of your team: {n} {n|person|people}' },
  subjectUrgent: { zh: '严重投诉，请立即处理：{name} {why}', en: 'Critical complaint, act now: {name}, {why}' },
  urgent: {
    zh: '{person}，有一条严重投诉等不到明天的汇总：',
    en: '{person}, a critical complaint that cannot wait for the digest:',
  },
  review: { zh: '一周回顾', en: 'The week of your team' },
  reviewWhat: {
    zh: '上周完成 {done} 项任务，现在逾期 {late} 项',
    en: '{done} {done|task|tasks} done in seven days, {late} late now',
  },
  reviewWhy: {
    zh: '没有下一步 {unplanned} 位，流失预警 {atRisk} 位，反馈超时 {overdue} 条',
    en: '{unplanned} {unplanned|customer|customers} without a next step, {atRisk} at risk, {overdue} feedback overdue',
  },
  greeting: {
    zh: '{person}，早上好。{day}，按先后排好了：',
    en: 'Good morning, {person}. {day}, in the order to act:',
  },
  more: { zh: '还有 {n} 件，见“今日”表', en: 'and {n} more on the Today tab' },
  button: { zh: '打开今日', en: 'Open Today' },
  why: { zh: '原因：{why}', en: 'Why: {why}' },
  when: { zh: '每天 {hour} 点发一封，没有事就不发。', en: 'One mail a day at {hour}:00; none when nothing is due.' },
  how: {
    zh: '改时间或停发：表格“团队”页，您那一行。',
    en: 'Change the hour or stop it: your row on the Team tab.',
  },
  less: {
    zh: '只想少收一类：把规则编号填在那一行的“{column}”里，这封里有 {rules}。',
    en: 'To do without a kind: its rule in “{column}” of that row. In this mail: {rules}.',
  },
  tick: {
    zh: '在表格里勾“完成”，明天就不再出现。',
    en: 'Tick Done in the sheet and it is gone tomorrow.',
  },
  sender: { zh: '由{steward}的账号发出。', en: 'Sent from the account of {steward}.' },
} as const satisfies Record<string, Bilingual>;

/** Heads of the sections, in the mail and in the sidebar. */
export const sectionTexts = {
  late: { zh: '逾期', en: 'Late' },
  today: { zh: '今天', en: 'Today' },
  risk: { zh: '风险', en: 'At risk' },
  care: { zh: '关怀', en: 'Care' },
  pool: { zh: '公海', en: 'Pool' },
  data: { zh: '资料', en: 'Data' },
} as const satisfies Record<Section, Bilingual>;

/** When a line falls due, as its corner says it. */
export const dueTexts = {
  late: { zh: '逾期 {n} 天', en: '{n} {n|day|days} late' },
  past: { zh: '已超时', en: 'overdue' },
  today: { zh: '今天', en: 'today' },
} as const satisfies Record<string, Bilingual>;
