import { type SheetKey, schemaOf } from '../../src/schema/sheets.ts';
import type { ColumnTexts, SheetTexts } from './texts.ts';

export const snapshot = hiddenTexts(
  '_snapshot',
  '昨晚的记录，用于发现改动和错位',
  'The records as of last night, to find changes and scrambled sorts',
);
export const points = hiddenTexts('_points', '恢复点', 'Restore points');
export const undo = hiddenTexts('_undo', '操作之前的值，用于撤销', 'Values before each operation, for undo');
export const jobs = hiddenTexts('_jobs', '较长的工作做到了哪里', 'How far long work has come');
export const stage = hiddenTexts('_stage', '导入途中的行', 'Rows of an import on their way in');
export const historyIndex = hiddenTexts(
  '_index',
  '每位客户的往来摘要，可随时重建',
  'What happened with each customer, rebuilt when in doubt',
);
export const archive = hiddenTexts('_archive', '从变更日志移出的旧记录', 'Older lines of the Change log');
export const state = hiddenTexts('_state', '以往的分数', 'What the figures were');

/** A hidden tab is for the machinery: its name and its headers are its keys. */
function hiddenTexts<K extends SheetKey>(name: K, helpZh: string, helpEn: string): SheetTexts<K> {
  const help = { zh: helpZh, en: helpEn };
  const columns = Object.fromEntries(
    Object.keys(schemaOf(name).columns).map((key) => [key, { label: { zh: key, en: key }, help }]),
  ) as Record<string, ColumnTexts>;
  return { name: { zh: name, en: name }, help, columns: columns as SheetTexts<K>['columns'] };
}

export const suppress = hiddenTexts(
  '_suppress',
  '要求删除资料的人：电话和邮箱只留签名',
  'People who asked to be erased: phones and addresses as signatures only',
);
