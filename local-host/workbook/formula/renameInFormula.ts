import { splitSheetName } from '../a1.ts';
import { FormulaSyntaxError, tokensOf } from './tokens.ts';

/** A formula after a tab has taken another name: its references to that tab follow. */
export function renameInFormula(formula: string, before: string, after: string): string {
  try {
    return tokensOf(formula)
      .filter(({ kind }) => kind === 'reference')
      .reduceRight((text, token) => {
        const { sheetName, address } = splitSheetName(token.text);
        if (sheetName?.toLowerCase() !== before.toLowerCase()) return text;
        const renamed = `${inFormula(after)}!${address}`;
        return text.slice(0, token.start) + renamed + text.slice(token.start + token.text.length);
      }, formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return formula; // what cannot be read stays as it was typed
    throw error;
  }
}

/** Names of letters and digits stand bare, others in quotes, where a quote is doubled. */
const inFormula = (name: string) => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`);
