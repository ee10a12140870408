import type { Bilingual } from '../src/schema/language.ts';

/** The messages of the audit rules. Those about tabs and columns stand in `structureTexts`. */
export const auditTexts = {
  A01: { zh: '该行缺少编号，已自动补上', en: 'Row had no ID; one was added' },
  A02: { zh: '编号重复', en: 'ID appears twice' },
  A03: { zh: '编号损坏', en: 'ID is damaged' },
  A04: { zh: '关联记录不存在', en: 'Linked record not found' },
  A05: { zh: '已指向合并后的记录', en: 'Pointed to a merged record' },
  A06: { zh: '关联记录已归档', en: 'Linked record is archived' },
  A07: { zh: '{field}必填', en: '{field} is required' },
  A08: { zh: '没有任何联系方式', en: 'No way to reach this customer' },
  A09: { zh: '“{value}”不在选项中', en: '“{value}” is not in the list' },
  A10: { zh: '团队中没有此人', en: 'Unknown person' },
  A11: { zh: '负责人已离职，请重新分配', en: 'Owner has left; reassign' },
  A12: { zh: '电话格式不正确', en: 'Phone looks wrong' },
  A13: { zh: '电话被识别为数字，可能丢失前导 0', en: 'Phone became a number; digits may be lost' },
  A14: { zh: '邮箱格式不正确', en: 'Email looks wrong' },
  A15: { zh: '日期是文本', en: 'Date is stored as text' },
  A16: { zh: '日期有歧义', en: 'Day or month first?' },
  A17: { zh: '日期超出范围', en: 'Date out of range' },
  A18: { zh: '生日无法识别', en: 'Birthday cannot be read' },
  A19: { zh: '日期在未来', en: 'Date lies in the future' },
  A20: { zh: '日期前后矛盾', en: 'Dates contradict' },
  A21: { zh: '金额是文本', en: 'Number is stored as text' },
  A22: { zh: '订单号对应两个客户', en: 'Order number used by two customers' },
  A23: { zh: '疑似重复订单', en: 'Possible double order' },
  A24: { zh: '金额与数量单价不符', en: 'Amount does not add up' },
  A25: { zh: '金额为零或负数', en: 'Amount is zero or negative' },
  A26: { zh: '金额异常偏大', en: 'Unusually large' },
  A27: { zh: '已付金额大于订单金额', en: 'Paid more than ordered' },
  A28: { zh: '缺少应付日期', en: 'No payment date' },
  A29: { zh: '缺少处理结果', en: 'What was done?' },
  A30: { zh: '反馈未关联客户', en: 'Whose feedback is it?' },
  A31: { zh: '时间前后矛盾', en: 'Times contradict' },
  A32: { zh: '反馈长期未处理', en: 'Open too long' },
  A33: { zh: '疑似重复客户', en: 'Possible duplicate customer' },
  A34: { zh: '名称相似，可能是同一客户', en: 'Similar customer' },
  A35: { zh: '下一步两处被改，以任务为准', en: 'Next action was changed in two places; Tasks kept' },
  A36: { zh: '客户已停止合作，任务仍未关闭', en: 'Task of a closed customer' },
  A37: { zh: '主要联系人不唯一', en: 'Primary contact unclear' },
  A38: { zh: '主要联系人已离职', en: 'Primary contact has left' },
  A39: { zh: '请补充丢单原因或订单', en: 'Close the loop: reason or order is missing' },
  A40: { zh: '预计成交日缺失或已过', en: 'Expected date missing or past' },
  A41: { zh: '标签不在标签库', en: 'Tag not in the catalogue' },
  A42: { zh: '标签已停用', en: 'Tag is switched off' },
  A43: { zh: '标签互斥', en: 'Tags contradict' },
  A48: { zh: '数据错位：{columns}，{n} 行', en: 'Values moved to other rows: {columns}, {n} rows' },
  A49: { zh: '有 {n} 行消失', en: '{n} rows disappeared' },
  A50: { zh: '计算值已恢复', en: 'Computed value restored' },
  A51: { zh: '疑似公式', en: 'Looks like a formula' },
  A52: { zh: '多余空行', en: 'Empty rows waste space' },
  A54: { zh: '过期客户，是否归档', en: 'Old record: archive?' },
  A55: { zh: '未获营销同意', en: 'No consent for marketing' },
  A56: { zh: '备注含敏感号码', en: 'Sensitive number in a note' },
  A57: {
    zh: '每季检查：右上角“共享”里“常规访问权限”应为“受限”，人员名单里没有离职的人；看过后勾选“应用”',
    en: 'Once a quarter: in Share, General access should be Restricted, and nobody listed who has left; tick Apply when you have looked',
  },
  A58: { zh: '积分为负', en: 'Points below zero' },
  A59: { zh: '推荐关系循环', en: 'Referral goes in a circle' },
  A60: { zh: '该客户曾要求删除资料', en: 'This person asked to be erased' },
  A61: { zh: '选项重复或键已改', en: 'Choice is ambiguous, or its key was changed' },
  A62: { zh: '大量单元格被覆盖：{columns}，{n} 行', en: 'Many cells were overwritten: {columns}, {n} rows' },
} as const satisfies Record<string, Bilingual>;

/** What rules are called where their sentence names a place, or several are theirs. */
export const auditNames = {
  A07: { zh: '必填项为空', en: 'Required cell is empty' },
  A09: { zh: '选项不在列表中', en: 'Choice is not in the list' },
  A44: { zh: '表头已改名', en: 'Header was renamed' },
  A45: { zh: '缺少列或工作表', en: 'Column or tab is missing' },
  A46: { zh: '新列', en: 'New column' },
  A47: { zh: '同一字段有两列', en: 'Two columns for one field' },
  A48: { zh: '数据错位', en: 'Values moved to other rows' },
  A49: { zh: '有行消失', en: 'Rows disappeared' },
  A53: { zh: '合并单元格', en: 'Merged cells' },
  A62: { zh: '大量单元格被覆盖', en: 'Many cells were overwritten' },
} as const satisfies Record<string, Bilingual>;

/** What A62 says where it sees how the values were lost. */
export const damageTexts = {
  emptied: { zh: '大量单元格被清空：{columns}，{n} 行', en: 'Many cells were emptied: {columns}, {n} rows' },
  filled: { zh: '同一个值被填充到 {n} 行：{columns}', en: 'One value was filled over {n} rows: {columns}' },
  replaced: {
    zh: '“{from}”被批量替换为“{to}”：{columns}，{n} 行',
    en: '“{from}” was replaced by “{to}”: {columns}, {n} rows',
  },
  formula: { zh: '公式覆盖了原有数据：{columns}，{n} 行', en: 'Formulas were put over values: {columns}, {n} rows' },
} as const satisfies Record<string, Bilingual>;
export const damageFixText: Bilingual = { zh: '按昨夜快照恢复这 {n} 行', en: 'Restore these {n} rows from last night' };

export const tabFixText: Bilingual = { zh: '重建该表并恢复内容', en: 'Make the tab again, with its rows' };
export const columnFixText: Bilingual = { zh: '重建该列并恢复内容', en: 'Make the column again, with its values' };
export const headerFixText: Bilingual = { zh: '恢复表头', en: 'Put the header back' };
export const ownFixText: Bilingual = {
  zh: '作为团队自己的字段保留',
  en: 'Keep it as a field of the team’s own',
};
export const emptyFixText: Bilingual = { zh: '删除空行空列', en: 'Take the empty ones out' };
export const mergeFixText: Bilingual = { zh: '取消合并', en: 'Take the merged cells apart' };

/** The one row that stands for all findings of a rule that have no row of their own. */
export const moreFindingsText: Bilingual = { zh: '{message}：还有 {n} 处', en: '{message}: and {n} more' };

/** What inspection and repair of tabs say, beside the message of the rule. */
export const structureTexts = {
  A44: {
    zh: '“{tab}”的“{column}”列表头已改为“{detail}”，仍可识别',
    en: 'Header “{column}” of “{tab}” is now “{detail}”; still recognised',
  },
  A45: { zh: '“{tab}”缺少“{column}”列', en: 'Column “{column}” of “{tab}” is missing' },
  A46: { zh: '“{tab}”有新列“{column}”，内容会保留', en: '“{tab}” has a new column “{column}”; it is kept' },
  A47: { zh: '“{tab}”中“{column}”有两列：{detail}', en: '“{tab}” has two columns for “{column}”: {detail}' },
  A53: { zh: '“{tab}”有合并的单元格：{detail}', en: '“{tab}” has merged cells: {detail}' },
  headers: { zh: '“{tab}”的表头行不见了', en: 'The row of headers of “{tab}” is gone' },
  headersMoved: {
    zh: '“{tab}”的表头不在原位，现在第 {detail} 行',
    en: 'The headers of “{tab}” are not in their place; they stand in row {detail}',
  },
  blank: {
    zh: '“{tab}”的“{column}”列表头被清空，仍可识别',
    en: 'Header “{column}” of “{tab}” was emptied; still recognised',
  },
  tab: { zh: '缺少“{tab}”表', en: 'The tab “{tab}” is missing' },
  validation: { zh: '“{tab}”的“{column}”列缺少下拉菜单', en: 'Column “{column}” of “{tab}” lost its dropdown' },
  format: { zh: '“{tab}”的“{column}”列格式已改', en: 'Column “{column}” of “{tab}” lost its format' },
  repaired: { zh: '{problem}，已修复', en: '{problem}; repaired' },
} as const satisfies Record<string, Bilingual>;
