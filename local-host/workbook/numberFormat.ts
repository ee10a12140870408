/** A pattern in the Sheets number-format syntax, read once. undefined in a cell's layer means automatic. */
export interface NumberFormat {
  readonly sections: readonly Section[];
  /** values in this format are read as Dates (S42) */
  readonly isDate: boolean;
  /** '@' alone: what is typed stays text (S27) */
  readonly isText: boolean;
}

export interface Section {
  readonly condition: Condition | undefined;
  readonly kind: 'number' | 'date' | 'text' | 'general' | 'literal';
  readonly tokens: readonly Token[];
}

export interface Condition {
  readonly operator: '>' | '>=' | '<' | '<=' | '=' | '<>';
  readonly operand: number;
}

/** `digits` are placeholders with their point and commas; `field` is a date or time part such as 'yyyy' or '[h]'. */
export interface Token {
  readonly kind: 'literal' | 'digits' | 'exponent' | 'percent' | 'field' | 'text' | 'general';
  readonly text: string;
}

const grammar: readonly [RegExp, (match: RegExpExecArray) => Token | undefined][] = [
  [/"([^"]*)"/y, (match) => ({ kind: 'literal', text: match[1] ?? '' })],
  [/\\(.)/y, (match) => ({ kind: 'literal', text: match[1] ?? '' })],
  [/_./y, () => ({ kind: 'literal', text: ' ' })],
  [/\*./y, () => undefined],
  [/\[(h+|m+|s+)\]/iy, (match) => ({ kind: 'field', text: match[0].toLowerCase() })],
  [/\[\$([^\]-]*)(?:-[^\]]*)?\]/y, (match) => ({ kind: 'literal', text: match[1] ?? '' })],
  [/\[[^\]]*\]/y, () => undefined],
  [/general/iy, (match) => ({ kind: 'general', text: match[0] })],
  [/am\/pm|a\/p/iy, (match) => ({ kind: 'field', text: match[0].toLowerCase() })],
  [/[0#?](?:[0#?,.]*[0#?])?|\.[0#?]+/y, (match) => ({ kind: 'digits', text: match[0] })],
  [/e[+-]0+/iy, (match) => ({ kind: 'exponent', text: match[0] })],
  [/%/y, (match) => ({ kind: 'percent', text: match[0] })],
  [/@/y, (match) => ({ kind: 'text', text: match[0] })],
  [/y+|m+|d+|h+|s+(?:\.0+)?/iy, (match) => ({ kind: 'field', text: match[0].toLowerCase() })],
  [/[\s\S]/uy, (match) => ({ kind: 'literal', text: match[0] })],
];

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    for (const [pattern, make] of grammar) {
      pattern.lastIndex = position;
      const match = pattern.exec(text);
      if (!match) continue;
      const token = make(match);
      if (token) tokens.push(token);
      position = pattern.lastIndex;
      break;
    }
  }
  return minutesIn(tokens);
}

/** "mm" beside hours or seconds means minutes (S48): written 'n' and 'nn' from here on. */
function minutesIn(tokens: Token[]): Token[] {
  const fields = tokens.filter(({ kind }) => kind === 'field');
  const isMinute = (token: Token) => {
    const index = fields.indexOf(token);
    const before = fields[index - 1]?.text ?? '';
    const after = fields[index + 1]?.text ?? '';
    return /^m{1,2}$/.test(token.text) && (/^\[?h/.test(before) || /^\[?s/.test(after));
  };
  return tokens.map((token) => (isMinute(token) ? { ...token, text: token.text.replaceAll('m', 'n') } : token));
}

function kindOf(tokens: readonly Token[]): Section['kind'] {
  const kinds = new Set(tokens.map(({ kind }) => kind));
  if (kinds.has('field')) return 'date';
  if (kinds.has('digits') || kinds.has('percent')) return 'number';
  if (kinds.has('text')) return 'text';
  return kinds.has('general') ? 'general' : 'literal';
}

function conditionOf(text: string): Condition | undefined {
  const match = /^\s*(?:\[[a-z]+\d*\]\s*)?\[(>=|<=|<>|>|<|=)(-?\d+(?:\.\d+)?)\]/i.exec(text);
  return match ? { operator: match[1] as Condition['operator'], operand: Number(match[2]) } : undefined;
}

/** Splits at the semicolons that are neither quoted nor escaped. */
function splitSections(pattern: string): string[] {
  const sections = [''];
  for (const [piece] of pattern.matchAll(/"[^"]*"|\\.|[\s\S]/g)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

const cache = new Map<string, NumberFormat>();

export function numberFormatOf(pattern: string): NumberFormat {
  const known = cache.get(pattern);
  if (known) return known;
  const sections = splitSections(pattern).map((text) => {
    const tokens = tokensOf(text);
    return { condition: conditionOf(text), kind: kindOf(tokens), tokens };
  });
  const first = sections[0];
  const format = { sections, isDate: first?.kind === 'date', isText: pattern === '@' };
  cache.set(pattern, format);
  return format;
}

/** @param pattern undefined for automatic */
export const isDateFormat = (pattern: string | undefined): boolean =>
  pattern !== undefined && numberFormatOf(pattern).isDate;

export const isTextFormat = (pattern: string | undefined): boolean => pattern === '@';

/** What Range.getNumberFormat answers for an automatic cell; written back it means automatic again. */
export const AUTOMATIC_FORMAT = '0.###############';
