import type { PossibleDuplicate } from '../../src/contract/customers.ts';
import type { Bilingual } from '../../src/schema/language.ts';
import type { Entry } from '../session/route.ts';

export const entryTexts = {
  customer: { zh: '客户', en: 'Customer' },
  log: { zh: '互动', en: 'Log' },
  order: { zh: '订单', en: 'Order' },
  feedback: { zh: '反馈', en: 'Feedback' },
  task: { zh: '任务', en: 'Task' },
} as const satisfies Record<Entry, Bilingual>;

export const customerTexts = {
  what: { zh: '新增什么', en: 'What to add' },
  title: { zh: '新增客户', en: 'New customer' },
  nameOrLine: { zh: '客户名称，或粘贴一行', en: 'Name, or paste a line' },
  oneOfThree: { zh: '三项至少填一项', en: 'one of three' },
  noReachYet: { zh: '暂时没有联系方式', en: 'No way to reach them yet' },
  reachMissing: {
    zh: '请填电话、邮箱或微信之一，或勾选“暂时没有联系方式”',
    en: 'Fill in phone, email or WeChat, or tick “No way to reach them yet”',
  },
  badEmail: { zh: '请填完整邮箱，如 name@qinghe.example', en: 'Enter a whole address, such as name@quillmoor.example' },
  keepPhone: { zh: '仍按此保存', en: 'Keep as typed' },
  keptPhone: { zh: '按输入的样子保存', en: 'Kept as typed' },
  more: { zh: '更多字段', en: 'More fields' },
  moreWhich: { zh: '地区、行业、备注等', en: 'place, industry, note and more' },
  addTag: { zh: '添加…', en: 'Add…' },
  saved: { zh: '{name}：已新增', en: '{name}: added' },
  notSavedYet: { zh: '尚未保存', en: 'Nothing is saved yet' },
  contact: { zh: '联系人', en: 'Contact' },
} as const satisfies Record<string, Bilingual>;

export const duplicateTexts = {
  title: { zh: '可能已有 {n} 位相同客户', en: '{n} {n|customer|customers} may be the same' },
  ownedBy: { zh: '{owner}负责', en: 'owner {owner}' },
  pool: { zh: '无负责人', en: 'no owner' },
  open: { zh: '打开客户', en: 'Open' },
  asContact: { zh: '加为它的联系人', en: 'Add as its contact' },
  neither: { zh: '都不是？', en: 'None of them?' },
  anyway: { zh: '仍要新增', en: 'Add anyway' },
  willAsk: { zh: '，会请您写一句原因', en: ', with a word on why' },
  reason: { zh: '为什么仍要新增', en: 'Why add it anyway' },
  reasonHint: { zh: '如：同名的另一家店', en: 'such as: another shop of that name' },
} as const satisfies Record<string, Bilingual>;

export const reasonTexts = {
  phone: { zh: '电话相同', en: 'Same phone' },
  email: { zh: '邮箱相同', en: 'Same email' },
  wechat: { zh: '微信相同', en: 'Same WeChat' },
  name: { zh: '名称相同', en: 'Same name' },
  similar: { zh: '名称相近', en: 'Similar name' },
} as const satisfies Record<PossibleDuplicate['reasons'][number], Bilingual>;

export const logTexts = {
  notes: { zh: '常用句', en: 'Frequent notes' },
  slash: { zh: '输入 / 选常用句', en: 'Type / for frequent notes' },
  title: { zh: '记录互动', en: 'Log interaction' },
  channel: { zh: '渠道', en: 'Channel' },
  direction: { zh: '方向', en: 'Direction' },
  now: { zh: '现在，{time}', en: 'Now, {time}' },
  when: { zh: '时间', en: 'When' },
  whenDay: { zh: '哪天', en: 'Day' },
  whenTime: { zh: '几点', en: 'Time' },
  ago: { zh: '{n} 天前', en: '{n} {n|day|days} ago' },
  futureDay: { zh: '互动不能在将来', en: 'An interaction cannot lie in the future' },
  isFeedback: { zh: '是投诉或建议', en: 'Is a complaint or suggestion' },
  noNextStep: {
    zh: '没有下一步：3 天后会出现在“今日”的提醒里',
    en: 'No next step: Today will remind of this customer in 3 days',
  },
  pastNextOn: { zh: '这一天已经过去。', en: 'This day has passed.' },
  nextOnMissing: { zh: '请选下一步的日期', en: 'Choose a day for the next step' },
  nextStepMissing: { zh: '请写下一步做什么', en: 'Say what the next step is' },
  keepPast: { zh: '仍用这一天', en: 'Keep it' },
  settle: { zh: '完成“{task}”', en: 'Close “{task}”' },
  verified: { zh: '今天核对过客户资料', en: 'Customer data checked today' },
  details: { zh: '更多：详情、目的、时长、联系人', en: 'More: detail, purpose, length, contact' },
  saved: { zh: '{name}：已记录', en: '{name}: logged' },
} as const satisfies Record<string, Bilingual>;

export const orderTexts = {
  title: { zh: '录入订单', en: 'New order' },
  line: { zh: '第 {n} 行', en: 'Line {n}' },
  removeLine: { zh: '删除第 {n} 行', en: 'Remove line {n}' },
  addLine: { zh: '加一行', en: 'Add a line' },
  repeat: { zh: '照上一单再来一次', en: 'Repeat last order' },
  noEarlier: { zh: '还没有可重复的订单', en: 'There is no earlier order' },
  price: { zh: '单价', en: 'Price' },
  total: { zh: '合计', en: 'Total' },
  notANumber: { zh: '请填数字，如 1,200.50', en: 'Enter a number, such as 1,200.50' },
  qtyZero: { zh: '数量不能为 0', en: 'Quantity cannot be 0' },
  negative: { zh: '不能小于 0', en: 'Cannot be below 0' },
  amountMissing: { zh: '请填数量和单价，或直接填金额', en: 'Fill in quantity and price, or the amount' },
  dayMissing: { zh: '请填下单日期', en: 'Fill in the day of the order' },
  addToOrder: { zh: '加到这张订单里', en: 'Add to that order' },
  again: { zh: '确实是另一张，仍要保存', en: 'It is another one; save it' },
  details: { zh: '更多：交货、付款、备注', en: 'More: delivery, payment, note' },
  saved: { zh: '订单 {no} 已保存，{amount}', en: 'Order {no} saved, {amount}' },
  savedPlain: { zh: '订单已保存', en: 'Order saved' },
  recovered: { zh: '{name} 曾有流失风险，现已回来', en: '{name} was at risk and is back' },
} as const satisfies Record<string, Bilingual>;

export const feedbackTexts = {
  title: { zh: '新增反馈', en: 'New feedback' },
  said: { zh: '客户说了什么', en: 'What was said' },
  unknown: { zh: '还不知道是谁说的', en: 'Not known who said it' },
  scores: { zh: '更多：评分、处理人', en: 'More: scores, handler' },
  saved: { zh: '反馈已保存', en: 'Feedback saved' },
  replyBy: { zh: '反馈已保存，请在 {time} 前回复', en: 'Feedback saved; reply by {time}' },
  open: { zh: '处理中的反馈', en: 'Open feedback' },
  work: { zh: '处理反馈', en: 'Work on feedback' },
  replyDue: { zh: '{time} 前回复', en: 'reply by {time}' },
  fixDue: { zh: '{time} 前解决', en: 'resolve by {time}' },
  reopened: { zh: '重开 {n} 次', en: 'reopened {n} {n|time|times}' },
  takeOn: { zh: '我来处理', en: 'Take it on' },
  takenOn: { zh: '由您处理', en: 'It is yours' },
  resolve: { zh: '解决', en: 'Resolve' },
  confirm: { zh: '客户已确认', en: 'Customer confirmed' },
  moved: { zh: '反馈已更新', en: 'Feedback moved on' },
  nothingOpen: { zh: '没有未处理的反馈', en: 'No open feedback' },
} as const satisfies Record<string, Bilingual>;

export const taskTexts = {
  title: { zh: '新增任务', en: 'New task' },
  edit: { zh: '修改任务', en: 'Change the task' },
  due: { zh: '到期日', en: 'Due' },
  dueMissing: { zh: '请选一天', en: 'Choose a day' },
  saved: { zh: '任务已保存', en: 'Task saved' },
} as const satisfies Record<string, Bilingual>;

/** What stands below a field that does not explain itself. */
export const helpTexts = {
  birthday: { zh: '年-月-日，或只写月-日', en: 'Year-month-day, or month-day' },
  stage_set: { zh: '优先于计算的阶段', en: 'Wins over the computed stage' },
  tier_set: { zh: '优先于计算的等级', en: 'Wins over the computed tier' },
} as const satisfies Record<string, Bilingual>;
