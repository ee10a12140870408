import { column, type SheetTexts, systemColumnTexts } from './texts.ts';

export const automation: SheetTexts<'automation'> = {
  name: { zh: '自动规则', en: 'Rules' },
  help: {
    zh: '团队自己的规则：录入的订单、互动或反馈满足条件时，建任务、改标签或提醒某人',
    en: 'The team’s own rules: an order, conversation or feedback that meets a condition makes a task, sets a tag or reminds somebody',
  },
  columns: {
    id: column('规则编号', 'Rule ID', '系统生成，不会改变', 'Made by the product and never changed'),
    name: column('规则名称', 'Rule', '团队怎么称呼它', 'What the team calls it'),
    event: column(
      '时机',
      'When',
      '录入什么、什么变化时看条件',
      'What is entered, or changes, when the condition is looked at',
    ),
    when: column(
      '条件',
      'Condition',
      '与标签规则相同，另有 order.、interaction.、feedback. 开头的字段，如 order.amount > 10000',
      'As of a tag’s rule, with fields that begin order., interaction. or feedback., such as order.amount > 10000',
    ),
    action: column(
      '动作',
      'Then',
      '建任务、改标签，或列入今日与汇总邮件；留空为建任务',
      'A task, a tag, or a line in Today and the digest; empty means a task',
    ),
    text: column(
      '事项或标签',
      'Task or tag',
      '任务的标题、要写的一行，或标签名',
      'Title of the task, words of the line, or the tag',
    ),
    to: column(
      '对象',
      'For',
      '任务或提醒给谁：负责人（留空）、其主管，或指定的人',
      'Whose task or line: the owner (empty), the owner’s manager, or a person',
    ),
    person: column('指定的人', 'Person', '对象为“指定的人”时填', 'Where it is for a person'),
    days: column(
      '几天后',
      'Days later',
      '任务在几天后到期；留空为当天',
      'The task is due so much later; empty means at once',
    ),
    active: column('启用', 'Active', '勾选后规则才起作用', 'Works only while ticked'),
    ...systemColumnTexts,
  },
};
