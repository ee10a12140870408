/** A piece of a rule and the place where it stands, counted from 0. */
export interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'operator' | 'end';
  /** quoted texts without their quotes */
  readonly text: string;
  readonly at: number;
}

const quotedText = `("[^"]*"|'[^']*'|“[^”]*”)`;
const calendarDay = '(\\d{4}-\\d{2}-\\d{2})';
const numberAlone = '(-?\\d+(?:\\.\\d+)?)(?![\\p{L}\\p{N}_])';
const operators = '(!=|>=|<=|[=<>(),+-])';
/** letters of any script, digits and the signs that labels use */
const wordOrLabel = '([\\p{L}\\p{N}_.&/%]+)';
// A day before a number (`2026-01-01` is no subtraction), a number before a word (`3rd` is a word).
const pieces = new RegExp(`\\s*(?:${[quotedText, calendarDay, numberAlone, operators, wordOrLabel].join('|')})`, 'uy');

/** The tokens of a tag rule with an `end` token last; a sign that belongs to none is an operator that no rule takes. */
export function tokensOf(rule: string): Token[] {
  const text = rule.replace(/[（），＝＞＜！]/g, halfWidth).replace(/\s+$/, '');
  const tokens: Token[] = [];
  pieces.lastIndex = 0;
  while (pieces.lastIndex < text.length) {
    const start = pieces.lastIndex;
    const match = pieces.exec(text);
    if (!match) {
      const at = start + text.slice(start).search(/\S/);
      tokens.push({ kind: 'operator', text: text[at]!, at });
      pieces.lastIndex = at + 1;
      continue;
    }
    const [, quoted, day, number, operator, word] = match;
    const piece = quoted ?? day ?? number ?? operator ?? word ?? '';
    const at = start + match[0].length - piece.length;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.slice(1, -1), at });
    else if (number !== undefined) tokens.push(...numberTokens(number, at, tokens));
    else tokens.push({ kind: operator === undefined ? 'word' : 'operator', text: piece, at });
  }
  return [...tokens, { kind: 'end', text: '', at: text.length }];
}

/** `today-30` is a day minus a number, `> -5` a negative number: what stands before decides. */
function numberTokens(number: string, at: number, before: readonly Token[]): Token[] {
  const last = before[before.length - 1];
  if (number.startsWith('-') && last?.kind === 'word')
    return [
      { kind: 'operator', text: '-', at },
      { kind: 'number', text: number.slice(1), at: at + 1 },
    ];
  return [{ kind: 'number', text: number, at }];
}

function halfWidth(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}
