import { column, customerLink, type SheetTexts, systemColumnTexts } from './texts.ts';

export const alerts: SheetTexts<'alerts'> = {
  name: { zh: '预警记录', en: 'Alert history' },
  help: { zh: '以往的流失预警，以及后来是否应验', en: 'Past alerts, and whether they came true' },
  columns: {
    id: column('预警编号', 'Alert ID', '系统生成，不会改变', 'Made by the product and never changed'),
    opened_on: column('预警日', 'Opened', '哪天发出的预警', 'The day the alert was given'),
    customer: customerLink,
    name: column('客户名称', 'Customer', '当天的客户名称', 'The name as of that day'),
    band: column('风险等级', 'Band', '当天的风险等级', 'The band of that day'),
    risk: column('流失概率', 'Risk', '当天的概率；简单规则下为空', 'The risk of that day; empty under the simple rule'),
    reasons: column('原因', 'Reasons', '当天的原因，之后不变', 'The reasons of that day, kept as they were'),
    owner: column('当时负责人', 'Owner then', '当天的负责人', 'Who looked after the customer that day'),
    horizon_on: column('判定日', 'Decided on', '到这天判定是否应验', 'On this day it is decided'),
    closed_on: column('关闭日', 'Closed', '预警结束的日期', 'The day the alert ended'),
    contacted: column(
      '是否跟进',
      'Contacted',
      '预警期间是否联系过客户',
      'Whether the customer was contacted meanwhile',
    ),
    handled: column('处理人', 'Handled by', '谁在跟进', 'Who took it on'),
    status: column('处理状态', 'Status', '跟进得怎么样', 'How it is going'),
    outcome: column('结果', 'Outcome', '判定日根据订单得出', 'Decided from the orders on that day'),
    model: column('模型版本', 'Model', '模型拟合的日期，或“简单规则”', 'Day of the fit, or the simple rule'),
    note: column('备注', 'Note', '其他说明', 'Anything else'),
    ...systemColumnTexts,
  },
};
