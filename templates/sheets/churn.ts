import { column, type SheetTexts } from './texts.ts';

export const churn: SheetTexts<'churn'> = {
  name: { zh: '流失预警', en: 'Churn risk' },
  help: {
    zh: '可能流失的客户、原因和建议；每晚更新',
    en: 'Customers who may leave, why, and what to do; renewed every night',
  },
  columns: {
    rank: column('序', '#', '先后次序', 'The order to act in'),
    name: column('客户', 'Customer', '客户名称', 'The customer’s name'),
    customer: column('客户编号', 'Customer ID', '关于哪位客户', 'Whom it is about'),
    owner: column('负责人', 'Owner', '客户的负责人', 'Who looks after the customer'),
    tier: column('等级', 'Tier', '客户等级', 'The customer’s tier'),
    band: column('风险等级', 'Band', '与客户自己的购买节奏相比', 'Measured against the customer’s own pace'),
    risk: column(
      '流失概率',
      'Risk',
      '未来 90 天（可设置）不下单的可能性',
      'Chance of no order within 90 days (a setting)',
    ),
    move: column('变化', 'Movement', '与昨晚相比', 'Against last night'),
    days_in: column('停留天数', 'Days in band', '在这个等级多少天了', 'Days since it entered this band'),
    last_order_on: column('最近购买', 'Last order', '最近的有效订单', 'Latest valid order'),
    gap_days: column('常规间隔', 'Usual gap', '两次购买之间天数的中位数', 'Median days between orders'),
    silent: column('未购天数', 'Silent days', '距最近购买多少天', 'Days since the last order'),
    value: column('风险金额', 'Value at risk', '流失概率 × 近 12 个月金额', 'Risk times revenue of 12 months'),
    reason1: column('原因1', 'Reason 1', '最主要的原因', 'The main reason'),
    reason2: column('原因2', 'Reason 2', '第二条原因', 'The second reason'),
    reason3: column('原因3', 'Reason 3', '第三条原因', 'The third reason'),
    warn: column(
      '其他信号',
      'Other warnings',
      '订单以外的信号；不影响概率',
      'Signs apart from orders; they do not change the risk',
    ),
    advice: column('建议动作', 'Suggested action', '接下来可以怎么做', 'What to do next'),
    handled: column('处理人', 'Handled by', '谁在跟进；“团队”中的姓名', 'Who took it on: a name from Team'),
    status: column('处理状态', 'Status', '跟进得怎么样', 'How it is going'),
    snooze: column('暂停至', 'Quiet until', '到这天之前不再提醒', 'No reminder before this day'),
    note: column('备注', 'Note', '重算后仍会保留', 'Kept when the list is renewed'),
  },
};
