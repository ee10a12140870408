import type { systemColumns } from '../../src/schema/defineSheet.ts';
import type { Bilingual } from '../../src/schema/language.ts';
import type { ColumnKey, SheetKey } from '../../src/schema/sheets.ts';

/** A column's header, and the sentence that stands in the header's note and below the field of a form. */
export interface ColumnTexts {
  readonly label: Bilingual;
  readonly help: Bilingual;
}

/** A tab's name, what it is for, and its columns: one that has no texts does not compile. */
export interface SheetTexts<K extends SheetKey> {
  readonly name: Bilingual;
  readonly help: Bilingual;
  readonly columns: { readonly [C in ColumnKey<K>]: ColumnTexts };
}

/** A column's texts on two lines: header, then help. */
export function column(zh: string, en: string, helpZh: string, helpEn: string): ColumnTexts {
  return { label: { zh, en }, help: { zh: helpZh, en: helpEn } };
}

/** Every tab of records ends with these. */
export const systemColumnTexts: { readonly [C in keyof typeof systemColumns]: ColumnTexts } = {
  created_at: column(
    '创建时间',
    'Created at',
    '系统写入；手工新增的行，为首次被发现的时间',
    'Written by the product; for a row typed by hand, when it was first seen',
  ),
  created_by: column(
    '创建人',
    'Created by',
    '系统写入；不知道是谁时留空',
    'Written by the product; empty when it is not known who it was',
  ),
  updated_at: column(
    '更新时间',
    'Updated at',
    '系统写入：这一行最近一次改动的时间',
    'Written by the product: when this row last changed',
  ),
  updated_by: column(
    '更新人',
    'Updated by',
    '系统写入；不知道是谁时留空',
    'Written by the product; empty when it is not known who it was',
  ),
  state: column(
    '行状态',
    'Row state',
    '归档、已合并和已清除的行保留在表中，但不参与任何计算',
    'Archived, merged and erased rows stay in the tab and take part in no calculation',
  ),
};

/** The customer that a row belongs to. */
export const customerLink = column(
  '客户编号',
  'Customer ID',
  '这一行属于哪位客户：填客户编号，或唯一的客户名称',
  'The customer this row belongs to: the ID, or a name that only one customer has',
);
export const customerName = column(
  '客户名称',
  'Customer',
  '由客户编号得出；改名请到“客户”表',
  'Follows from the customer ID; rename the customer on the Customers tab',
);
export const contactLink = column(
  '联系人编号',
  'Contact ID',
  '同一客户的联系人，可不填',
  'A contact of the same customer; may stay empty',
);
export const externalCode = column(
  '外部编号',
  'External code',
  '这一行在其他系统中的编号，用于导入时识别；同一表内不重复',
  'The code this row has elsewhere, so that an import knows it again; used once in this tab',
);
