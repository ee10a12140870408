import type { Bilingual } from '../src/schema/language.ts';

/** Which score speaks, and how each did on the workbook's own past. */
export const scoreTexts = {
  title: { zh: '用哪种算法，为什么', en: 'Which score speaks, and why' },
  score: { zh: '算法', en: 'Score' },
  auc: { zh: '排序正确率（AUC）', en: 'Ranks right (AUC)' },
  brier: { zh: '概率误差（Brier）', en: 'Error of chances (Brier)' },
  calibration: { zh: '校准误差', en: 'Calibration error' },
  use: { zh: '使用', en: 'In use' },
  'two-clocks': { zh: '两个时钟加回归', en: 'Two clocks with return' },
  model: { zh: '购买模型（MBG/NBD）', en: 'Purchase model (MBG/NBD)' },
  recency: { zh: '按最近购买日排序', en: 'Sort by last order' },
  used: { zh: '正在使用', en: 'in use' },
  basis: {
    zh: '{on} 用过去 {origins} 个日期检验：当时对 {n} 人次的预测，与之后 {H} 天实际是否下单比较',
    en: 'Checked on {on} at {origins} past dates: {n} promises then, against who ordered in the {H} days after',
  },
  rule: {
    zh: '两个时钟加回归的误差不高于购买模型（至多 0.5%，校准误差至多高 0.004）时才使用它；等级和预警始终按购买模型',
    en: 'Two clocks speak where they err no more than the purchase model (by 0.5 %, calibration by .004 at most); bands and alerts stay on the purchase model',
  },
  rhythm: {
    zh: '这里的客户按固定节奏购买，错过一次更说明问题',
    en: 'Customers here buy in a regular rhythm, so a missed beat weighs more',
  },
  return: {
    zh: '看似流失的客户仍会以原来节奏的 {share} 回来购买，概率已把这一点算进去',
    en: 'Of customers who seem gone some come back, at {share} of their former pace; the chances count that in',
  },
  longSilent: {
    zh: '长期沉默的老客户（{n} 人次）后来有 {share} 又买了：沉默不等于流失',
    en: 'Of regulars long silent ({n}) {share} ordered after all: silent is not lost',
  },
  recencyBetter: {
    zh: '注意：在这里按最近购买日排序比概率排得更准，打电话的先后可以照“未购天数”',
    en: 'Note: here a plain sort by days since the last order ranked better; for whom to call first, days silent serves as well',
  },
  forecast: {
    zh: '实际购买次数是预测的 {ratio} 倍',
    en: 'Purchases came to {ratio} times what was promised',
  },
  none: {
    zh: '历史还太短，不能检验过去的预测；概率来自购买模型',
    en: 'The history is too short to check past promises; chances come from the purchase model',
  },
  spoken: {
    zh: '概率：两个时钟加回归（本表检验误差 {two}，购买模型 {model}）',
    en: 'Chances by two clocks with return (error on your own past {two}, purchase model {model})',
  },
} as const satisfies Record<string, Bilingual>;
