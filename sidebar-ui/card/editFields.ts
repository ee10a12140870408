import type { CustomerFields } from '../../src/contract/customers.ts';
import type { ListKey } from '../../src/schema/lists.ts';
import type { EditPart } from '../session/route.ts';

/** How a form shows a field of a customer. */
export type EditField =
  | { readonly key: keyof CustomerFields; readonly as: 'text' | 'long' | 'day' | 'person' | 'money' }
  | { readonly key: keyof CustomerFields; readonly as: 'choice'; readonly list: ListKey };

const text = (key: keyof CustomerFields): EditField => ({ key, as: 'text' });
const choice = (key: keyof CustomerFields, list: ListKey): EditField => ({ key, as: 'choice', list });

/** The fields of a customer that people fill in, by group, in the order of the forms. */
export const editFields: Readonly<Record<EditPart, readonly EditField[]>> = {
  basic: [
    text('name'),
    choice('type', 'ctype'),
    text('company'),
    text('position'),
    choice('industry', 'industry'),
    choice('size', 'size'),
    { key: 'note', as: 'long' },
  ],
  reach: [text('phone'), text('email'), text('wechat'), choice('channel_pref', 'channel'), text('website')],
  place: [text('country'), text('province'), text('city'), text('address')],
  profile: [
    text('interests'),
    text('product_pref'),
    { key: 'needs', as: 'long' },
    text('birthday'),
    choice('birthday_cal', 'cal'),
  ],
  business: [
    { key: 'owner', as: 'person' },
    choice('source', 'source'),
    choice('credit', 'credit'),
    { key: 'credit_limit', as: 'money' },
    { key: 'contract_end', as: 'day' },
    choice('stage_set', 'stage'),
    { key: 'stage_until', as: 'day' },
    choice('tier_set', 'tier'),
    { key: 'tier_until', as: 'day' },
    text('ext_code'),
  ],
};

export const editParts = Object.keys(editFields) as EditPart[];

const byKey = new Map(
  Object.values(editFields).flatMap((fields) => fields.map((field) => [field.key as string, field])),
);

export function editFieldOf(key: string): EditField | undefined {
  return byKey.get(key);
}
