import { column, type SheetTexts, systemColumnTexts } from './texts.ts';

export const automation: SheetTexts<'automation'> = {
  name: { zh: '自动规则', en: 'Rules' },
  help: {
    zh: '团队自己的规则：录入的订单、互动或反馈满足条件时，给某人建任务',
    en: 'The team’s own rules: an order, conversation or feedback that meets a condition makes a task for somebody',
  },
  columns: {
    id: column('规则编号', 'Rule ID', '系统生成，不会改变', 'Made by the product and never changed'),
    name: column('规则名称', 'Rule', '团队怎么称呼它', 'What the team calls it'),
    event: column('时机', 'When entered', '录入什么时看条件', 'What is entered when the condition is looked at'),
    when: column(
      '条件',
      'Condition',
      '与标签规则相同，另有 order.、interaction.、feedback. 开头的字段，如 order.amount > 10000',
      'As of a tag’s rule, with fields that begin order., interaction. or feedback., such as order.amount > 10000',
    ),
    text: column('事项', 'Task', '任务的标题', 'Title of the task'),
    to: column('对象', 'For', '负责人、其主管，或指定的人', 'The owner, the owner’s manager, or a person'),
    person: column('指定的人', 'Person', '对象为“指定的人”时填', 'Where it is for a person'),
    days: column(
      '几天后',
      'Days later',
      '任务在几天后到期；留空为当天',
      'The task is due so much later; empty means at once',
    ),
    active: column('启用', 'Active', '勾选后才会建任务', 'Makes tasks only while ticked'),
    ...systemColumnTexts,
  },
};
