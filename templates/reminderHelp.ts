import type { Bilingual } from '../src/schema/language.ts';
import type { RuleId } from '../src/schema/reminderRules.ts';

/** When a reminder speaks and to whom, for the switch that turns it off. */
export const reminderHelp: { readonly [R in RuleId]: Bilingual } = {
  R01: { zh: '任务到期或已逾期，提醒负责人和协作人', en: 'A task is due or late: its owner, and who helps' },
  R02: {
    zh: '重要的任务逾期几个工作日，提醒负责人的上级',
    en: 'A task that matters is working days late: the owner’s manager',
  },
  R03: {
    zh: '客户没有任何待办，也几天没联系',
    en: 'Nothing is planned with a customer, nor was there contact for days',
  },
  R04: { zh: '超过该等级允许的天数没联系', en: 'No contact for longer than the customer’s tier allows' },
  R05: { zh: '一周内新录入的客户还没有联系过', en: 'A customer entered this week whom nobody has contacted' },
  R06: { zh: '首单一周后，建一个回访任务', en: 'A week after the first order a task to ask how it was' },
  R07: { zh: '按客户自己的周期，快到下次购买', en: 'By the customer’s own rhythm the next order is about due' },
  R08: { zh: '客户或联系人快过生日，农历也算', en: 'A birthday of a customer or contact, lunar ones too' },
  R09: { zh: '关怀日历里的节日和纪念日', en: 'Festivals and key days of the care calendar' },
  R10: { zh: '合同快到期，建一个续约任务', en: 'A contract ends soon: a task to renew it' },
  R11: { zh: '应收款快到期或已逾期', en: 'Money is about to fall due, or is late' },
  R12: { zh: '订单快到交货日还没交', en: 'Goods are about to be delivered, or late' },
  R13: { zh: '商机两周没动，或过了预计日期', en: 'An opportunity has not moved for two weeks, or is past its day' },
  R14: { zh: '反馈的响应或解决时限快到', en: 'The time to answer or resolve feedback runs out' },
  R15: { zh: '有严重投诉还没人处理', en: 'A critical complaint that nobody has taken on' },
  R16: { zh: '老客户有流失风险', en: 'A regular who slips away' },
  R17: { zh: '流失客户回来了，建一个感谢任务', en: 'Somebody who had left ordered again: a task to say thanks' },
  R19: { zh: '资料很久没核对，每人每周最多 5 位', en: 'Data confirmed long ago, five customers a person and week' },
  R21: { zh: '审核在您的客户里发现错误', en: 'The audit found errors in somebody’s rows' },
  R22: { zh: '每月第一个工作日，提醒看月度报告', en: 'On a month’s first working day an admin looks at the report' },
  R25: { zh: '收件箱里有待确认的行', en: 'Rows of the Inbox wait for a person' },
  R26: { zh: '同事休假，代理人接手到期任务', en: 'Somebody is away: the deputy hears of their tasks' },
  R28: { zh: '培训快到，或保密协议未签', en: 'A training is near, or confidentiality is unsigned' },
  RU: { zh: '客户进入新阶段，建议该阶段的做法', en: 'A customer came into a stage: its playbook is proposed' },
  RT: { zh: '团队规则要求提醒某人', en: 'A rule of the team asks for a line' },
};
