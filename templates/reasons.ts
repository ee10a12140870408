import type { Bilingual } from '../src/schema/language.ts';

/** Why a customer's band is what it is: numbers from the customer's own orders. */
export const reasonTexts = {
  pace: { zh: '通常 {gap} 天买一次，已 {silent} 天未买', en: 'Usually orders every {gap} days, silent for {silent}' },
  few: {
    zh: '只买过 {n} 次，已 {silent} 天未买；同类客户 {p}% 会在 {H} 天内再买',
    en: 'Ordered {n}×, silent {silent} days; {p}% of such customers order again within {H} days',
  },
  fewSimple: { zh: '只买过 {n} 次，已 {silent} 天未买', en: 'Ordered {n}×, silent {silent} days' },
  less: { zh: '近12月金额 {rev}，比前12月少 {d}%', en: 'Revenue of 12 months {rev}, {d}% less than the year before' },
} as const satisfies Record<string, Bilingual>;

/** Signs apart from orders; they never change risk or band. */
export const warningTexts = {
  W1: { zh: '近60天来联 {a} 次，平时 {b} 次', en: 'Contacted us {a}× in 60 days, usually {b}×' },
  W2: { zh: '投诉超期 {d} 天未解决', en: 'Complaint {d} {d|day|days} past its date' },
  W3: { zh: '最近评分 {s}', en: 'Last score {s}' },
  W4: { zh: '推荐意愿 {s}', en: 'Would recommend: {s}' },
  W5: { zh: '90天内投诉 {n} 次', en: '{n} complaints in 90 days' },
  W6: { zh: '近3单均额下降 {d}%', en: 'Last 3 orders {d}% smaller' },
  W7: { zh: '主要联系人已离职', en: 'Main contact has left' },
  W8: { zh: '逾期 {d} 天', en: 'Payment {d} days late' },
  W9: { zh: '连续3次未联系上', en: 'Not reached 3 times running' },
  W10: { zh: '接触竞品', en: 'Talking to a competitor' },
} as const satisfies Record<string, Bilingual>;

/** What to do about a customer, with the figure that says so. */
export const adviceTexts = {
  managerCalls: { zh: '已 {n} 天未买，主管今天致电', en: '{n} {n|day|days} silent: the manager calls today' },
  resolveFirst: { zh: '先解决投诉：{why}', en: 'Resolve the complaint first: {why}' },
  callWithOffer: {
    zh: '已 {n} 天未买，致电问问近况并给出优惠',
    en: '{n} {n|day|days} silent: call, ask what changed, make an offer',
  },
  lightContact: {
    zh: '已 {n} 天未买，轻松问候：新品或关怀',
    en: '{n} {n|day|days} silent: light contact, news or care',
  },
  askFirstOrder: { zh: '首单已 {n} 天，回访一下', en: '{n} {n|day|days} since the first order: ask about it' },
  none: { zh: '{n} 天前买过，照常维护', en: 'Ordered {n} {n|day|days} ago: carry on as usual' },
  openIssues: { zh: '{n} 件未结', en: '{n} still open' },
} as const satisfies Record<string, Bilingual>;

/** How a customer's band moved since last night; `{band}` is the former one. */
export const movementTexts = {
  new: { zh: '新', en: 'new' },
  worse: { zh: '变差，原为{band}', en: 'worse, was {band}' },
  better: { zh: '好转，原为{band}', en: 'better, was {band}' },
  same: { zh: '=', en: '=' },
} as const satisfies Record<string, Bilingual>;

/** What to do about a group of customers, with the figure that says so. */
export const segmentAdviceTexts = {
  atRisk: { zh: '{n} 位有风险，逐一联系', en: '{n} at risk: contact each of them' },
  complaintsFirst: {
    zh: '{n} 位有风险，其中 {c} 位有投诉，先回访投诉',
    en: '{n} at risk, {c} with complaints: answer those first',
  },
  thank: { zh: '{n} 位，感谢并请他们转介绍', en: '{n} {n|customer|customers}: thank them and ask for a referral' },
  upsell: { zh: '平均客单 {aov}，推荐搭配产品', en: 'Average order {aov}: suggest what goes with it' },
  secondOrder: { zh: '{n} 位还没有第二单，跟进首单体验', en: '{n} without a second order: ask how the first one was' },
  wakeUp: { zh: '中位 {days} 天未购，发新品和问候', en: 'Median {days} days without an order: send news' },
  winBack: { zh: '{n} 位，用一次优惠挽回，不回应就放下', en: '{n} customers: one offer to win back, then let go' },
  firstOffer: { zh: '{n} 位还没下单，给出首单方案', en: '{n} have not ordered: make a first offer' },
  none: { zh: '–', en: '–' },
} as const satisfies Record<string, Bilingual>;

/** The blocks of Segments. */
export const segmentBlockTexts = {
  rfm: { zh: 'RFM 分群', en: 'RFM segments' },
  tier: { zh: '客户等级', en: 'Tiers' },
  stage: { zh: '生命周期', en: 'Life cycle' },
  own: { zh: '自建分群（共享的保存列表）', en: 'Own segments (lists saved for all)' },
  move: { zh: '分群变化（一个月前在行，现在在列）', en: 'Movement (a month ago in rows, now in columns)' },
  service: { zh: '{h} 小时响应；{benefit}', en: 'Answered in {h} h; {benefit}' },
  serviceOnly: { zh: '{h} 小时响应', en: 'Answered in {h} h' },
  asOf: {
    zh: '计算于 {at}；{n} 位客户；统计期 {window} 天；评分方法：{method}',
    en: 'Computed {at}; {n} customers; window {window} days; scores by {method}',
  },
  quintiles: { zh: '五分位', en: 'quintiles' },
  fixedLimits: { zh: '固定界限', en: 'fixed limits' },
  noMonthAgo: { zh: '还没有一个月前的数据', en: 'No figures of a month ago yet' },
} as const satisfies Record<string, Bilingual>;

/** The lines above the list of Churn risk. */
export const churnHeadingTexts = {
  model: {
    zh: '流失预警 {day}：购买模型（{fitted} 拟合），看未来 {H} 天，{n} 位客户',
    en: 'Churn risk {day}: purchase model (fitted {fitted}), looking {H} days ahead, {n} customers',
  },
  simple: {
    zh: '流失预警 {day}：简单规则，不给出概率。模型需要 {customers} 位买过的客户和 {orders} 次复购，现有 {n} 位、{m} 次',
    en: 'Churn risk {day}: simple rule, without a probability. The model needs {customers} buyers and {orders} repeat orders; there are {n} and {m}',
  },
  hits: {
    zh: '过去一年判定的 {n} 次预警中，{hit} 次在 {H} 天内没有下单（命中率 {rate}）；全部客户中这一比例为 {base}；流失客户中事先预警过 {recall}',
    en: 'Of {n} alerts decided in the last year, {hit} did not order within {H} days (hit rate {rate}); among all customers {base}; of those who left, {recall} had an alert',
  },
  notEnough: {
    zh: '命中率：还不够，{n}/20 次预警已判定',
    en: 'Hit rate: not enough yet, {n} of 20 alerts decided',
  },
  howToRead: {
    zh: '等级看客户自己的节奏，概率看 {H} 天内不下单的可能；联系客户会降低命中率，这正是目的',
    en: 'Bands follow each customer’s own pace; risk is the chance of no order within {H} days. Contacting customers lowers the hit rate; that is the purpose',
  },
  more: { zh: '还有 {n} 位，见“客户”表', en: 'and {n} more, see Customers' },
  churned: { zh: '已流失', en: 'Churned' },
  empty: { zh: '还没有下单日期；录入或导入订单后这里会有名单', en: 'No order dates yet; enter or import orders' },
} as const satisfies Record<string, Bilingual>;

/** What limits the scores of Churn risk, beside the method. */
export const churnNoteTexts = {
  'not-converged': { zh: '这些订单上模型没有稳定的解', en: 'The model finds no settled fit to these orders' },
  'short-history': {
    zh: '订单只覆盖 {days} 天，不足以看未来 {horizonDays} 天',
    en: 'Orders cover only {days} days, little to look {horizonDays} days ahead from',
  },
  'cut-off-history': {
    zh: '{share} 的客户首单集中在记录开头，更早的订单可能缺失，老客户会显得像新客户',
    en: '{share} of customers first bought at the very start of the records: earlier orders seem to be missing, so regulars look new',
  },
} as const satisfies Record<string, Bilingual>;
