import type { Bilingual } from '../src/schema/language.ts';

/** The add-on's menu. Where the language is not known yet, both halves stand side by side. */
export const menuTexts = {
  title: { zh: '客户动态', en: 'Customer Dynamics' },
  open: { zh: '打开侧边栏', en: 'Open sidebar' },
  install: { zh: '安装工作簿…', en: 'Install the workbook…' },
  import: { zh: '导入…', en: 'Import…' },
  run: { zh: '立即更新', en: 'Update now' },
  runNight: { zh: '重新计算全部数字', en: 'Compute all figures again' },
  repair: { zh: '检查并修复', en: 'Check and repair' },
  tabs: { zh: '打开工作表', en: 'Open tab' },
  manage: { zh: '管理…', en: 'Manage…' },
  tagRows: { zh: '给所选客户加标签…', en: 'Tag the selected customers…' },
  importTitle: { zh: '导入', en: 'Import' },
  manageTitle: { zh: '管理', en: 'Manage' },
  sidebarTitle: { zh: '客户动态', en: 'Customer Dynamics' },
  updated: { zh: '已更新', en: 'Up to date' },
  nothingToRepair: { zh: '一切正常，没有需要修复的', en: 'All is well; nothing to repair' },
  repaired: { zh: '已修复：', en: 'Repaired:' },
  unrepaired: { zh: '需要您处理：', en: 'These need you:' },
  notThere: {
    zh: '这张工作表还不存在：请先安装工作簿，或在“管理 → 设置 → 模块”中打开它的模块',
    en: 'This tab is not there yet: install the workbook, or switch its module on in Manage → Settings → Modules',
  },
  noted: { zh: '另外：', en: 'By the way:' },
} as const satisfies Record<string, Bilingual>;
