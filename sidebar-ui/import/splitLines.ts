import Papa from 'papaparse';

const separators = [',', ';', '\t', '|', '，'];
/** Lines that are looked at to find the separator. */
const sampleLines = 50;
/** So many broken lines are put right one by one; in what follows quotes are letters. */
const mostBroken = 200;

/** A file's text cut into cells. */
export interface SplitText {
  /** by line of the file: a row whose cells hold line breaks is followed by as many empty ones */
  readonly lines: string[][];
  readonly separator: string;
}

/** Cuts a text at its separator, which a first line `sep=;` may tell. A quote that nobody closed is a letter of its line. */
export function splitLines(whole: string): SplitText {
  const told = /^"?sep=(.)"?[,;\t|]*(?=\r\n|\r|\n)/i.exec(whole);
  // the line itself stays as an empty one: lines keep their numbers
  let text = told ? whole.slice(told[0].length) : whole;
  const separator = told?.[1] ?? separatorOf(text);
  const lines: string[][] = [];
  for (let broken = 0; ; broken += 1) {
    const { data, errors } = Papa.parse<string[]>(
      text,
      broken < mostBroken ? { delimiter: separator } : literal(separator),
    );
    const failed = errors.find(({ type }) => type === 'Quotes')?.row;
    if (failed === undefined) return { lines: [...lines, ...data.flatMap(withItsLines)], separator };
    const right = data.slice(0, failed).flatMap(withItsLines);
    lines.push(...right);
    const left = text.split(/\r\n|\r|\n/).slice(right.length);
    const [cells = []] = Papa.parse<string[]>(left[0] ?? '', literal(separator)).data;
    lines.push(cells.map((cell) => unguarded(cell.replace(/^\s*"(?=[^"]*$)/, '').trim())));
    text = left.slice(1).join('\n');
    if (left.length <= 1) return { lines, separator };
  }
}

function literal(delimiter: string): { delimiter: string; quoteChar: string } {
  return { delimiter, quoteChar: '\0' };
}

/** The sign that stands in most lines equally often; of two such the one that stands there more often. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, sampleLines);
  let best = { separator: ',', share: 0, count: 0 };
  for (const separator of separators) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(separator).length - 1;
      counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    counts.delete(0);
    const [[count, share] = [0, 0]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    if (share > best.share || (share === best.share && count > best.count)) best = { separator, share, count };
  }
  return best.separator;
}

/** The row, and an empty one for each line break inside its cells. */
function withItsLines(cells: readonly string[]): string[][] {
  const breaks = cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
  return [cells.map((cell) => unguarded(cell.trim())), ...Array.from({ length: breaks }, () => [])];
}

/** Exports guard what a spreadsheet would take for a formula or a number: `'=1+1`, `'0012`, `="0012"`. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\d])(?!.*'$)/, '').replace(/^="([^"]*)"$/, '$1');
}
