import type { Bilingual } from '../src/schema/language.ts';

interface KpiTexts {
  readonly formula: Bilingual;
  /** what the whole is counted in */
  readonly of: Bilingual;
}

/** Each KPI's formula and what it counts. */
export const kpiTexts = {
  csat: {
    formula: {
      zh: '4–5 分的评价 ÷ 全部评价（每位客户每天一条）',
      en: 'answers of 4–5 ÷ answers, one per customer and day',
    },
    of: { zh: '条评价', en: 'answers' },
  },
  csat_mean: {
    formula: { zh: '评分平均值（每位客户每天一条）', en: 'mean score, one per customer and day' },
    of: { zh: '条评价', en: 'answers' },
  },
  nps: {
    formula: {
      zh: '9–10 分占比 − 0–6 分占比，每位客户取最后一次',
      en: '% of 9–10 − % of 0–6, last answer per customer',
    },
    of: { zh: '位客户', en: 'customers' },
  },
  repeat_rate: {
    formula: {
      zh: '到期末 365 天内有 2 个以上购买日的客户 ÷ 有购买日的客户',
      en: 'customers with 2 order days or more in the 365 days up to the end ÷ those with any',
    },
    of: { zh: '位买过的客户', en: 'buyers' },
  },
  retention: {
    formula: {
      zh: '上一个同样长的时期和这个时期都买过的客户 ÷ 上一时期买过的客户',
      en: 'customers who ordered in the period before of the same length and in this one ÷ those of the period before',
    },
    of: { zh: '位上期客户', en: 'earlier buyers' },
  },
  churn: {
    formula: {
      zh: '本期沉默达到流失天数的客户 ÷ 期初未流失的买家',
      en: 'customers whose silence reached the days of churning ÷ buyers not churned at the start',
    },
    of: { zh: '位期初买家', en: 'buyers at the start' },
  },
  conversion: {
    formula: {
      zh: '本期录入、90 天内首次下单的客户 ÷ 本期录入且满 90 天的客户',
      en: 'customers entered in the period with a first order within 90 days ÷ those entered 90 days ago or more',
    },
    of: { zh: '位新录入客户', en: 'entered customers' },
  },
  /** where opportunities are kept */
  conversion_sales: {
    formula: {
      zh: '本期赢单的商机 ÷ 本期关闭的商机（赢单与丢单）',
      en: 'opportunities won ÷ those closed in the period, won or lost',
    },
    of: { zh: '个关闭的商机', en: 'closed opportunities' },
  },
  revenue: { formula: { zh: '有效订单金额之和', en: 'sum of valid order amounts' }, of: { zh: '单', en: 'orders' } },
  aov: { formula: { zh: '销售额 ÷ 订单数', en: 'revenue ÷ orders' }, of: { zh: '单', en: 'orders' } },
  new_customers: {
    formula: { zh: '首次下单日在本期的客户', en: 'customers whose first order day is in the period' },
    of: { zh: '位客户', en: 'customers' },
  },
  active_customers: {
    formula: {
      zh: '期末前 90 天内下过单或联系过的客户',
      en: 'customers with an order or a contact in the 90 days up to the end',
    },
    of: { zh: '位客户', en: 'customers' },
  },
  loyalty: {
    formula: { zh: '忠诚客户的销售额 ÷ 全部销售额', en: 'revenue of loyal customers ÷ revenue' },
    of: { zh: '元', en: 'of revenue' },
  },
  winback_rate: {
    formula: {
      zh: '期初已流失、本期又下单的客户 ÷ 期初已流失的客户',
      en: 'customers churned at the start who ordered ÷ those churned at the start',
    },
    of: { zh: '位已流失客户', en: 'churned customers' },
  },
  first_reply_h: {
    formula: {
      zh: '收到反馈到首次响应的工作小时（中位数）；未响应的按到目前为止计',
      en: 'median working hours from feedback to first reply; unanswered with the time so far',
    },
    of: { zh: '条反馈', en: 'feedback rows' },
  },
  fix_h: {
    formula: { zh: '收到反馈到解决的工作小时（中位数）', en: 'median working hours from feedback to resolved' },
    of: { zh: '条已解决反馈', en: 'resolved rows' },
  },
  sla: {
    formula: { zh: '期限内响应的反馈 ÷ 本期到期的反馈', en: 'feedback answered by its deadline ÷ due in the period' },
    of: { zh: '条到期反馈', en: 'due rows' },
  },
  clv: {
    formula: {
      zh: '每位买家：近 12 个月金额 + 模型预期的未来 12 个月金额；没有模型时为空',
      en: 'per buyer: revenue of 12 months + what the model expects of the next 12; empty without the model',
    },
    of: { zh: '位买家', en: 'buyers' },
  },
  task_on_time: {
    formula: { zh: '按期完成的任务 ÷ 本期到期的任务', en: 'tasks done by their day ÷ due in the period' },
    of: { zh: '项到期任务', en: 'due tasks' },
  },
  data_quality: {
    formula: {
      zh: '客户资料完整度的平均值：已满足的检查权重 ÷ 适用的检查权重',
      en: 'mean over customers: weight of the checks passed ÷ weight of the checks that apply',
    },
    of: { zh: '位客户', en: 'customers' },
  },
  usage: {
    formula: {
      zh: '至少一半工作日有录入的成员 ÷ 在职成员',
      en: 'members with an entry on half of the working days or more ÷ active members',
    },
    of: { zh: '位成员', en: 'members' },
  },
} as const satisfies Record<string, KpiTexts>;

export const goalTexts = {
  share: { zh: '{whole} {of}中的 {part}', en: '{part} of {whole} {of}' },
  total: { zh: '{whole} {of}', en: '{whole} {of}' },
  few: { zh: '只有 {whole} {of}，需要 {needed}', en: '{whole} of {needed} {of}' },
  nobody: { zh: '没有“{who}”的客户', en: 'no customers of “{who}”' },
  notYet: { zh: '{day} 才开始', en: 'starts on {day}' },
  change: { zh: '{change}：{parts}', en: '{change}: {parts}' },
} as const satisfies Record<string, Bilingual>;
