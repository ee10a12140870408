import type { Bilingual } from '../src/schema/language.ts';

/** What an operation did, in the list of operations and on the bar that offers to undo it; `{about}` is whom or what. */
export const operationTexts = {
  installExample: { zh: '加入示例团队', en: 'Added the example team' },
  removeExample: { zh: '移除示例数据', en: 'Removed the example data' },
  addCustomer: { zh: '新增客户 {about}', en: 'Added customer {about}' },
  updateCustomer: { zh: '修改客户 {about}', en: 'Changed customer {about}' },
  saveContact: { zh: '保存联系人（{about}）', en: 'Saved a contact of {about}' },
  setTags: { zh: '修改标签：{about}', en: 'Changed tags: {about}' },
  logInteraction: { zh: '记录互动：{about}', en: 'Logged a conversation with {about}' },
  addOrder: { zh: '录入订单：{about}', en: 'Entered an order of {about}' },
  addFeedback: { zh: '登记反馈：{about}', en: 'Entered feedback: {about}' },
  moveFeedback: { zh: '处理反馈：{about}', en: 'Worked on feedback of {about}' },
  saveTask: { zh: '保存任务：{about}', en: 'Saved task {about}' },
  finishLine: { zh: '完成：{about}', en: 'Done: {about}' },
  moveLine: { zh: '改期：{about}', en: 'Moved: {about}' },
  makeTasks: { zh: '规则生成任务：{about}', en: 'Tasks made by rules: {about}' },
  applyTicks: { zh: '“今日”表中的勾选：{about}', en: 'Ticks on Today: {about}' },
  mirror: { zh: '表格中改动的下一步：{about}', en: 'Next step typed in the sheet: {about}' },
  fixFinding: { zh: '修复审核发现：{about}', en: 'Mended findings: {about}' },
  import: { zh: '导入 {about}', en: 'Imported {about}' },
  assignOwner: { zh: '分配客户给 {about}', en: 'Gave customers to {about}' },
  addTasks: { zh: '为多位客户建任务：{about}', en: 'A task for several customers: {about}' },
  saveMember: { zh: '修改团队成员 {about}', en: 'Changed team member {about}' },
  addTag: { zh: '新增标签 {about}', en: 'Added tag {about}' },
  renameTag: { zh: '修改标签 {about}', en: 'Changed tag {about}' },
  undo: { zh: '撤销：{about}', en: 'Undid: {about}' },
} as const satisfies Record<string, Bilingual>;
