import type { Bilingual } from '../src/schema/language.ts';

/** The messages of the audit rules. Those about tabs and columns stand in `structureTexts`. */
export const auditTexts = {
  A01: { zh: '该行缺少编号，已自动补上', en: 'Row had no ID; one was added' },
  A02: { zh: '编号重复', en: 'ID appears twice' },
  A04: { zh: '关联记录不存在', en: 'Linked record not found' },
  A07: { zh: '{field}必填', en: '{field} is required' },
  A09: { zh: '“{value}”不在选项中', en: '“{value}” is not in the list' },
  A10: { zh: '团队中没有此人', en: 'Unknown person' },
  A12: { zh: '电话格式不正确', en: 'Phone looks wrong' },
  A13: { zh: '电话被识别为数字，可能丢失前导 0', en: 'Phone became a number; digits may be lost' },
  A14: { zh: '邮箱格式不正确', en: 'Email looks wrong' },
  A15: { zh: '日期是文本', en: 'Date is stored as text' },
  A19: { zh: '日期在未来', en: 'Date lies in the future' },
  A21: { zh: '金额是文本', en: 'Number is stored as text' },
  A23: { zh: '疑似重复订单', en: 'Possible double order' },
  A24: { zh: '金额与数量单价不符', en: 'Amount does not add up' },
  A33: { zh: '疑似重复客户', en: 'Possible duplicate customer' },
  A35: { zh: '下一步两处被改，以任务为准', en: 'Next action was changed in two places; Tasks kept' },
  A51: { zh: '疑似公式', en: 'Looks like a formula' },
} as const satisfies Record<string, Bilingual>;

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
  tab: { zh: '缺少“{tab}”表', en: 'The tab “{tab}” is missing' },
  validation: { zh: '“{tab}”的“{column}”列缺少下拉菜单', en: 'Column “{column}” of “{tab}” lost its dropdown' },
  format: { zh: '“{tab}”的“{column}”列格式已改', en: 'Column “{column}” of “{tab}” lost its format' },
  repaired: { zh: '{problem}，已修复', en: '{problem}; repaired' },
} as const satisfies Record<string, Bilingual>;
