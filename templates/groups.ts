import type { Bilingual } from '../src/schema/language.ts';

/** Blocks of Segments that name customers and groups to act on. */
export const groupTexts = {
  due: {
    zh: '该复购了（未购天数为常规间隔的 0.9–1.5 倍）',
    en: 'Due to buy again (silent for 0.9–1.5 times the usual gap)',
  },
  customer: { zh: '客户', en: 'Customer' },
  owner: { zh: '负责人', en: 'Owner' },
  gap: { zh: '常规间隔（天）', en: 'Usual gap (days)' },
  silent: { zh: '未购天数', en: 'Days silent' },
  last: { zh: '最近购买', en: 'Last order' },
  more: { zh: '还有 {n} 位', en: 'and {n} more' },
  nobody: { zh: '现在没有', en: 'Nobody at the moment' },
  weak: {
    zh: '流失偏高的群体（至少 20 位买家，流失率达平均的 1.5 倍）',
    en: 'Groups that lose too many (20 buyers or more, churn of 1.5 times the average)',
  },
  lost: {
    zh: '为什么流失：已流失客户最近一次反馈的原因和主题（每位客户各计一次）',
    en: 'Why we lose: root cause and topic of the latest feedback of churned customers (each counted once)',
  },
  unknown: { zh: '没有记录', en: 'Nothing recorded' },
  all: { zh: '全部流失客户', en: 'All lost customers' },
  others: { zh: '其他', en: 'Others' },
  customers: { zh: '客户数', en: 'Customers' },
  by: { zh: '按', en: 'By' },
  group: { zh: '群体', en: 'Group' },
  buyers: { zh: '买家', en: 'Buyers' },
  churn: { zh: '流失率', en: 'Churn' },
  usual: { zh: '平均', en: 'Average' },
  advice: { zh: '建议', en: 'Advice' },
  offer: {
    zh: '流失 {share}，平均 {usual}：问清原因，给这个群体专门的优惠或服务',
    en: '{share} lost against {usual}: ask why, and make this group an offer of its own',
  },
} as const satisfies Record<string, Bilingual>;
