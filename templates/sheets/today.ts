import { column, type SheetTexts } from './texts.ts';

export const today: SheetTexts<'today'> = {
  name: { zh: '今日', en: 'Today' },
  help: { zh: '现在该联系谁、为什么；每小时更新', en: 'Whom to contact now and why; renewed every hour' },
  columns: {
    rank: column('序', '#', '先后次序', 'The order to act in'),
    owner: column('负责人', 'Person', '该由谁来做', 'Who is to act'),
    customer: column('客户编号', 'Customer ID', '关于哪位客户', 'Whom it is about'),
    name: column('客户', 'Customer', '客户名称', 'The customer’s name'),
    tier: column('等级', 'Tier', '客户等级', 'The customer’s tier'),
    what: column('做什么', 'What to do', '要做的事', 'What is to be done'),
    why: column('为什么是现在', 'Why now', '为什么今天出现在这里', 'Why it stands here today'),
    due_on: column('到期日', 'Due', '哪天到期', 'The day it is due'),
    late: column('逾期天数', 'Days late', '已经晚了几天', 'How many days late'),
    reach: column('联系方式', 'How to reach', '优先给出客户喜欢的方式', 'The way the customer likes comes first'),
    done: column('完成', 'Done', '勾选即完成；当天取消勾选会重新打开', 'Tick to finish; untick the same day to reopen'),
    snooze: column('改到', 'Move to', '填一个日期，就改到那天', 'Type a day and it moves there'),
    rule: column('规则', 'Rule', '由哪条规则提醒', 'The rule that brought it up'),
    ref: column('记录', 'Record', '对应的任务或预警', 'The task or alert behind it'),
  },
};
