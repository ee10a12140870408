import { column, customerLink, customerName, externalCode, type SheetTexts, systemColumnTexts } from './texts.ts';

export const tasks: SheetTexts<'tasks'> = {
  name: { zh: '任务', en: 'Tasks' },
  help: { zh: '所有的下一步都在这里', en: 'Every next step stands here' },
  columns: {
    id: column('任务编号', 'Task ID', '系统生成，不会改变', 'Made by the product and never changed'),
    title: column('事项', 'What', '要做什么，最多 200 字', 'What is to be done, at most 200 characters'),
    kind: column('类型', 'Kind', '跟进、电话、拜访……', 'Follow-up, call, visit …'),
    customer: customerLink,
    customer_name: customerName,
    about: column(
      '关联记录',
      'About',
      '这件事由哪条订单、反馈或联系人引起',
      'The order, feedback or contact it is about',
    ),
    due_on: column(
      '到期日',
      'Due',
      '哪天做；那天早上的汇总邮件会提醒',
      'The day to do it; that morning’s mail reminds you',
    ),
    due_time: column('时间', 'Time', '几点，如 15:00；只用于显示', 'At what time, such as 15:00; shown only'),
    owner: column('负责人', 'Owner', '谁来做；“团队”中的姓名', 'Who does it: a name from Team'),
    helper: column('协作人', 'Helping', '谁来帮忙，也会收到提醒', 'Who helps, and is reminded too'),
    priority: column(
      '优先级',
      'Priority',
      '高优先级的任务逾期会上报主管',
      'A late task of high priority is shown to the manager',
    ),
    repeat: column('重复', 'Repeat', '完成后自动生成下一条', 'When done, the next one is made'),
    status: column('状态', 'Status', '完成或取消后不再提醒', 'Done and cancelled tasks are no longer shown'),
    rule: column(
      '来源规则',
      'Made by rule',
      '由哪条规则生成；手工任务为空',
      'The rule that made it; empty for one made by hand',
    ),
    rule_key: column('规则键', 'Rule key', '保证同一件事不会生成两次', 'Keeps a rule from making the same task twice'),
    done_at: column('完成时间', 'Done at', '系统写入', 'Written by the product'),
    done_by: column('完成人', 'Done by', '系统写入', 'Written by the product'),
    result: column('结果', 'Result', '做完后写一句结果', 'A line about what came of it'),
    ext_code: externalCode,
    ...systemColumnTexts,
  },
};
