import type { Bilingual } from '../../src/schema/language.ts';

export const salesTexts = {
  weighted: { zh: '加权合计 {amount}', en: 'Weighted {amount}' },
  add: { zh: '添加商机', en: 'Add an opportunity' },
  whom: { zh: '客户', en: 'Customer' },
  none: { zh: '没有进行中的商机', en: 'No open opportunity' },
  choose: { zh: '选择一个商机，或添加新的', en: 'Choose an opportunity, or add one' },
  saved: { zh: '商机已保存', en: 'Opportunity saved' },
  title: { zh: '商机名称', en: 'Opportunity' },
  stage: { zh: '阶段', en: 'Stage' },
  amount: { zh: '预计金额', en: 'Amount' },
  prob: { zh: '成交概率 %', en: 'Probability %' },
  byStage: { zh: '按阶段', en: 'by the stage' },
  expected: { zh: '预计成交日', en: 'Expected close' },
  owner: { zh: '负责人', en: 'Owner' },
  need: { zh: '需求', en: 'Need' },
  competitor: { zh: '竞争对手', en: 'Competitor' },
  lost: { zh: '丢单原因', en: 'Lost because' },
} as const satisfies Record<string, Bilingual>;
