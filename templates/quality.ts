import type { Bilingual } from '../src/schema/language.ts';

export const qualityTexts = {
  people: { zh: '资料完整度：每人与每周', en: 'Data quality by person and week' },
  checks: { zh: '资料缺什么（最差的在前）', en: 'What records lack (worst first)' },
  check: { zh: '检查项', en: 'Check' },
  missing: { zh: '未满足的客户数', en: 'Customers that lack it' },
  passed: { zh: '满足率', en: 'Passed' },
  entries: { zh: '录入及时性：每人（谁录入算谁的）', en: 'Entry timeliness by who entered it' },
  enteredBy: { zh: '录入人', en: 'Entered by' },
  rows: { zh: '沟通、订单、反馈录入数', en: 'Interactions, orders, feedback' },
  inTime: { zh: '及时', en: 'In time' },
  timely: { zh: '录入及时性', en: 'Timeliness' },
  few: { zh: '太少：{whole} 条，需要 {needed} 条', en: 'Too few: {whole} of {needed}' },
  complete: { zh: '没有缺漏', en: 'Nothing is missing' },
  names: {
    name: { zh: '名称有效', en: 'Valid name' },
    phone: { zh: '有效电话（本人或联系人）', en: 'Valid phone (own or a contact’s)' },
    channel: { zh: '第二联系方式（邮箱或微信）', en: 'Second channel (email or WeChat)' },
    type: { zh: '类型；公司还要行业', en: 'Type; of companies the industry too' },
    place: { zh: '省份或城市', en: 'Province or city' },
    owner: { zh: '负责人在职', en: 'Owner active' },
    source: { zh: '来源', en: 'Source' },
    contact: { zh: '公司的主要联系人', en: 'Primary contact of a company' },
    next: { zh: '下一步行动', en: 'Next action' },
    fresh: { zh: '近期核实或联系过', en: 'Verified or contacted lately' },
    findings: { zh: '没有未处理的错误', en: 'No open finding' },
  } satisfies Record<string, Bilingual>,
} as const;
