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
  'fixed-days': { zh: '固定天数：{H} 天未购即流失', en: 'Fixed days: silent for {H} = lost' },
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
  simpleRule: {
    zh: '简单规则只在排序更准、误差低 0.5% 以上时才使用；它的概率是过去沉默同样多天的客户中，之后 {H} 天下单的比例',
    en: 'A simple rule speaks only where it ranks better and errs less by 0.5 %; its chances are the shares of customers silent as long who ordered within {H} days, in the past of this workbook',
  },
  bands: { zh: '检验：各风险等级的预测与实际', en: 'Checked: promises and what came, by band' },
  band: { zh: '风险等级', en: 'Band' },
  promises: { zh: '人次', en: 'Promises' },
  promised: { zh: '预测下单比例', en: 'Promised to order' },
  ordered: { zh: '实际下单比例', en: 'Ordered' },
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
  spokenSimple: {
    zh: '概率：在本表上简单规则更准，所以用它——{rule}（检验误差 {simple}，购买模型 {model}）',
    en: 'Here a simple rule does better, so it speaks: {rule} (error on your own past {simple}, purchase model {model})',
  },
} as const satisfies Record<string, Bilingual>;

/** How past alerts came out. */
export const lookBackTexts = {
  title: { zh: '过去一年的预警，判定之后', en: 'Alerts of the last year, looked back on' },
  few: { zh: '还不够：{n}/{needed} 次预警已判定', en: 'Not enough yet: {n} of {needed} alerts decided' },
  who: { zh: '谁被提醒', en: 'Who was warned of' },
  customers: { zh: '人次', en: 'Warnings' },
  noOrder: { zh: '{H} 天内没有下单', en: 'No order in {H} days' },
  share: { zh: '比例', en: 'Share' },
  silent: { zh: '当时未购天数（中位）', en: 'Days silent then (median)' },
  alerts: { zh: '我们的预警（命中率）', en: 'Our alerts (hit rate)' },
  untouched: { zh: '其中没有跟进的', en: 'of these, without contact' },
  recency: { zh: '只看最近购买：同样多的最久未购老客户', en: 'Recency alone: as many regulars, silent longest' },
  fixedDays: { zh: '固定天数：刚满 {H} 天未购的老客户', en: 'Fixed days: regulars just silent for {H}' },
  everybody: { zh: '全部客户', en: 'All customers' },
  missed: { zh: '流失却没有预警过（漏报）', en: 'Left without an alert (misses)' },
  trade: {
    zh: '等得越久提醒越准，也越晚：比例要和未购天数一起看',
    en: 'The longer one waits, the surer the warning and the later: read the share beside the days silent',
  },
  bands: { zh: '预警按风险等级：预测与实际', en: 'Alerts by band: promised and come' },
  band: { zh: '风险等级', en: 'Band' },
  promised: { zh: '当时的流失概率', en: 'Risk then' },
} as const satisfies Record<string, Bilingual>;
