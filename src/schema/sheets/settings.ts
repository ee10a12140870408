import { text } from '../column.ts';
import { definePlainSheet } from '../defineSheet.ts';

/** Parameters, one a row; an empty value means the default. */
export const settings = definePlainSheet(
  'settings',
  { kind: 'log', prefix: '', rowKey: 'key', colour: 'system' },
  {
    group: text({ who: 'system' }),
    key: text({ who: 'system' }),
    name: text({ who: 'system' }),
    value: text(),
    default: text({ who: 'system' }),
    unit: text({ who: 'system' }),
    help: text({ who: 'system' }),
  },
);
