import { column, type SheetTexts } from './texts.ts';

export const segments: SheetTexts<'segments'> = {
  name: { zh: '客户分群', en: 'Segments' },
  help: {
    zh: 'RFM 分群、客户等级和生命周期的汇总；每晚更新',
    en: 'RFM segments, tiers and life cycle in figures; renewed every night',
  },
  columns: {
    name: column('分组', 'Group', '分群、等级或阶段', 'Segment, tier or stage'),
    n: column('客户数', 'Customers', '正常状态的客户', 'Active customers'),
    share: column('占比', 'Share', '占全部客户的比例', 'Of all active customers'),
    rev12: column('近12月金额', 'Revenue 12 m', '最近 12 个月的有效订单', 'Valid orders of the last 12 months'),
    rev_share: column('金额占比', 'Revenue share', '占全部金额的比例', 'Of the revenue of all'),
    aov: column('客单价', 'Average order', '近 12 个月每张订单的平均金额', 'Average amount of an order in 12 months'),
    repeat_rate: column(
      '重复购买率',
      'Repeat rate',
      '买过的客户中，买过两次以上的比例',
      'Of those who bought, the share who bought again',
    ),
    days_since: column(
      '未购天数(中位)',
      'Days since order',
      '距最近购买天数的中位数',
      'Median days since the last order',
    ),
    at_risk_n: column(
      '风险客户数',
      'At risk',
      '风险等级为高风险或严重的客户',
      'Customers in the bands high and critical',
    ),
    csat: column('满意度', 'CSAT', '近 90 天评 4 分或 5 分的比例', 'Share of scores of 4 and 5 in 90 days'),
    change: column('较上月', 'Change', '客户数与一个月前相比', 'Customers against a month ago'),
    advice: column('建议动作', 'Advice', '由这一行的数字得出', 'Follows from the figures of the line'),
    service: column(
      '服务标准',
      'Service standard',
      '响应时间和“设置”中写的权益',
      'Time to answer, and the benefit written in Settings',
    ),
  },
};
