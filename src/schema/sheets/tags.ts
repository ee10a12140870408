import { bool, choice, id, int, text } from '../column.ts';
import { defineSheet, type RowOf } from '../defineSheet.ts';

/** The tag catalogue. */
export const tags = defineSheet(
  'tags',
  { kind: 'records', prefix: 'G', colour: 'system' },
  {
    id: id('G'),
    zh: text({ oneOf: 'label', max: 20 }),
    en: text({ oneOf: 'label', max: 20 }),
    dim: choice('tag_dim', { required: true }),
    color: choice('color'),
    rule: text(),
    exclusive: bool(),
    active: bool(),
    n: int({ who: 'computed' }),
    note: text(),
  },
);
export type Tag = RowOf<(typeof tags)['columns']>;
