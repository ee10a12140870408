import { column, customerLink, customerName, type SheetTexts, systemColumnTexts } from './texts.ts';

export const opportunities: SheetTexts<'opportunities'> = {
  name: { zh: '商机', en: 'Opportunities' },
  help: { zh: '可能成交的生意：金额、概率、预计成交日', en: 'What may be sold: amount, probability, expected close' },
  columns: {
    id: column('商机编号', 'Opportunity ID', '系统生成，不会改变', 'Made by the product and never changed'),
    title: column('商机名称', 'Opportunity', '一句话：卖什么', 'In a few words: what may be sold'),
    customer: customerLink,
    customer_name: customerName,
    stage: column('阶段', 'Stage', '赢单和丢单即关闭', 'Won and lost close it'),
    amount: column('预计金额', 'Amount', '成交能带来多少', 'What it would bring'),
    prob: column('成交概率', 'Probability', '不填按阶段', 'By the stage where it is empty'),
    weighted: column('加权金额', 'Weighted', '预计金额 × 成交概率', 'Amount × probability'),
    expected_on: column('预计成交日', 'Expected close', '过期会提醒', 'A reminder comes once it has passed'),
    owner: column('负责人', 'Owner', '提醒发给谁', 'Who is reminded'),
    need: column('需求', 'Need', '客户要什么', 'What the customer needs'),
    competitor: column('竞争对手', 'Competitor', '还在和谁谈', 'Who else they talk to'),
    lost_reason: column('丢单原因', 'Lost because', '丢单时必填', 'Needed for a lost one'),
    closed_on: column('关闭日', 'Closed on', '赢单或丢单那天', 'The day on which it was won or lost'),
    stage_since: column('进入阶段日', 'In stage since', '系统写入', 'Written by the product'),
    ...systemColumnTexts,
  },
};
