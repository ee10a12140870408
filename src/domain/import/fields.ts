import { type Column, long, text } from '../../schema/column.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';

export type ImportSheet = 'customers' | 'orders' | 'interactions';

/** Who an order or a conversation belongs to, as files say it: by a code or anything else, by name, by phone, by mail. */
const customerRefs = ['customer', 'customer_name', 'phone', 'email'] as const;

/** What a column of a file may fill, in the order in which the wizard offers it. */
export const importFields: Readonly<Record<ImportSheet, readonly string[]>> = {
  customers: [
    ...['name', 'contact', 'first_name', 'last_name', 'id', 'ext_code', 'phone', 'email', 'wechat', 'owner', 'tags'],
    ...['type', 'company', 'position', 'industry', 'size', 'country', 'province', 'city', 'address', 'website'],
    ...['source', 'channel_pref', 'interests', 'product_pref', 'needs', 'birthday', 'birthday_cal', 'credit'],
    ...['credit_limit', 'contract_end', 'next_action', 'next_on', 'tier_set', 'stage_set', 'note'],
  ],
  orders: [
    ...customerRefs,
    ...['order_no', 'ordered_on', 'product', 'model', 'qty', 'unit_price', 'discount', 'amount', 'status'],
    ...['delivery_on', 'delivered_on', 'due_on', 'paid', 'paid_on', 'channel', 'by', 'ext_code', 'note'],
  ],
  interactions: [
    ...customerRefs,
    ...['at', 'channel', 'direction', 'purpose', 'summary', 'detail', 'outcome', 'minutes', 'next_step', 'next_on'],
    ...['by', 'ext_code'],
  ],
};

/** Of each group one field must be filled by the file. */
export const requiredFields: Readonly<Record<ImportSheet, readonly (readonly string[])[]>> = {
  customers: [['name', 'contact', 'first_name', 'last_name', 'company']],
  orders: [customerRefs, ['ordered_on'], ['amount', 'unit_price']],
  interactions: [customerRefs, ['at'], ['summary', 'detail']],
};

const ownColumns: Readonly<Record<string, Column>> = {
  contact: text({ max: 60 }),
  first_name: text({ max: 60 }),
  last_name: text({ max: 60 }),
  // the ids of customers and the names of their rows are looked up, not read
  customer: text(),
  customer_name: text({ max: 100 }),
  id: text(),
};

/** The column that says how a field's texts are read. */
export function columnOfField(sheet: ImportSheet, field: string): Column {
  const columns = schemaOf(isReach(field) ? 'customers' : sheet).columns;
  // what people keep in columns of their own is text to us
  return ownColumns[field] ?? columns[field] ?? long();
}

function isReach(field: string): boolean {
  return field === 'phone' || field === 'email';
}

/** The sheet whose header names the field, null for fields that only files know. */
export function sheetOfField(sheet: ImportSheet, field: string): SheetKey | null {
  if (field === 'contact' || field === 'first_name' || field === 'last_name') return null;
  if (field === 'customer' || field === 'customer_name') return null;
  return isReach(field) ? 'customers' : sheet;
}

/** Fields that are proposed to no column: stage and tier are computed, a file's own would overrule them. */
export const neverProposed: readonly string[] = ['stage_set', 'tier_set'];
