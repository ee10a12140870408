import { bool, int, text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** Dropdown choices in both languages. */
export const lists = definePlainSheet(
  'lists',
  { kind: 'log', prefix: '', colour: 'system' },
  {
    list: text({ who: 'system' }),
    key: text({ who: 'system' }),
    zh: text(),
    en: text(),
    order: int(),
    active: bool(),
    aliases: text(),
  },
);
