import { column, customerLink, type SheetTexts, systemColumnTexts } from './texts.ts';

export const consents: SheetTexts<'consents'> = {
  name: { zh: '同意与隐私', en: 'Consent' },
  help: { zh: '谁同意了什么、以什么方式、凭什么证明', en: 'Who agreed to what, by which way, and what proves it' },
  columns: {
    id: column('同意编号', 'Consent ID', '系统生成，不会改变', 'Made by the product and never changed'),
    customer: customerLink,
    contact: column('联系人编号', 'Contact ID', '只对这位联系人有效', 'Holds for this person alone'),
    purpose: column('用途', 'Purpose', '同意我们做什么', 'What they agreed to'),
    channel: column('渠道', 'Channel', '不填为所有渠道', 'Empty: by every way'),
    status: column('状态', 'Status', '最近一条有效；撤回优先于同意', 'The latest counts; withdrawn beats granted'),
    basis: column('依据', 'Legal basis', '凭什么可以这样做', 'What allows it'),
    at: column('时间', 'When', '客户表示同意或撤回的时间', 'When they agreed or withdrew'),
    until: column(
      '有效期',
      'Valid until',
      '过后不再有效；不填为长期',
      'It ends after this day; empty: it does not end',
    ),
    notice: column(
      '告知版本',
      'Notice version',
      '当时告知的隐私条款版本',
      'The version of the privacy notice they were told',
    ),
    proof: column('凭证', 'Proof', '一句话或链接', 'In words, or a link'),
    by: column('登记人', 'Recorded by', '谁登记的', 'Who wrote it down'),
    ...systemColumnTexts,
  },
};
