import { formatTexts } from '../../../templates/formats.ts';
import type { Column, Kind } from '../../schema/column.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import type { SheetKey } from '../../schema/sheets.ts';

/** Colours of the grid (design tokens, `grid`). */
const looks = {
  user: { header: '#e4eff3', headerText: '#1a2026', cell: null, text: '#1a2026' },
  computed: { header: '#e9ecef', headerText: '#4c5762', cell: '#f6f7f8', text: '#3c4650' },
  system: { header: '#dde1e5', headerText: '#4c5762', cell: '#f1f3f5', text: '#5c6771' },
} as const;

export type Look = (typeof looks)[keyof typeof looks];

/** What a person may fill is white, what the product writes is grey. */
export function lookOf({ who, kind }: Column): Look {
  if (who === 'computed') return looks.computed;
  return who === 'system' || kind === 'id' ? looks.system : looks.user;
}

const formats: Readonly<Record<Kind, string>> = {
  id: '@',
  text: '@',
  long: '@',
  phone: '@',
  email: '@',
  url: '@',
  day: 'yyyy-mm-dd',
  stamp: 'yyyy-mm-dd hh:mm',
  money: '#,##0.00',
  number: '0.##',
  int: '0',
  percent: '0%',
  // a checkbox keeps its automatic format: true is no text
  bool: '',
  choice: '@',
  tags: '@',
  person: '@',
  link: '@',
  packed: '@',
};

/** Laid on the whole column before anything is written: '' is the automatic format (platform S27, S28). */
export function formatOf(sheet: SheetKey, key: string, { kind }: Column, language: Language): string {
  const words = formatTexts[`${sheet}.${key}`];
  if (words) return inLanguage(words, language);
  return key === 'risk' ? '[>0.97]">97%";0%' : formats[kind];
}

/** Whether a cell's format keeps what people type: text stays text, a day reads as a day; how numbers look is theirs. */
export function keepsValues(format: string, { kind }: Column): boolean {
  if (formats[kind] === '@') return format === '@';
  return (kind !== 'day' && kind !== 'stamp') || /y/i.test(format);
}

const widths: Readonly<Record<Kind, number>> = {
  id: 110,
  text: 120,
  long: 220,
  phone: 120,
  email: 160,
  url: 140,
  day: 92,
  stamp: 124,
  money: 96,
  number: 72,
  int: 72,
  percent: 72,
  bool: 64,
  choice: 96,
  tags: 160,
  person: 84,
  link: 110,
  packed: 100,
};

const ownWidths: Readonly<Record<string, number>> = {
  name: 170,
  customer_name: 150,
  next_action: 170,
  summary: 240,
  title: 220,
  what: 190,
  why: 260,
  reason1: 320,
  reason2: 220,
  reason3: 220,
  advice: 190,
  message: 260,
  text: 280,
  help: 320,
  rank: 44,
};

/** Pixels. */
export function widthOf(key: string, { kind }: Column): number {
  return ownWidths[key] ?? widths[kind];
}
