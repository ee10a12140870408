/** All of ASCII that needs no escape in a quoted text of a page: without quotes, back-tick, backslash, `/` and `<`. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+,-.:;=>?@[]^_{|}~';
const base = digits.length;
/** The first digit tells the length: below `ofTwo` one digit, below `ofThree` two, else three. */
const [ofTwo, ofThree] = [48, 82];
const [twoFrom, threeFrom] = [ofTwo, ofTwo + (ofThree - ofTwo) * base];

/**
 * Small whole numbers as plain letters. Tables of characters are stored as the distances between them: the page carries
 * them too, and in UTF-8 a Chinese character takes three bytes, a distance one or two.
 *
 * @throws RangeError past 49,503
 */
export function packNumbers(numbers: readonly number[]): string {
  return numbers.map(packed).join('');
}

function packed(number: number): string {
  if (number < 0) throw new RangeError(`not to be packed: ${number}`);
  if (number < twoFrom) return digitOf(number);
  const [rest, lead, length] = number < threeFrom ? [number - twoFrom, ofTwo, 1] : [number - threeFrom, ofThree, 2];
  const first = lead + Math.floor(rest / base ** length);
  if (first >= base) throw new RangeError(`not to be packed: ${number}`);
  const low = rest % base;
  return digitOf(first) + (length === 2 ? digitOf(Math.floor(rest / base) % base) : '') + digitOf(low);
}

function digitOf(value: number): string {
  return digits.charAt(value);
}

/** The inverse of `packNumbers`. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let at = 0;
  const next = () => digits.indexOf(text.charAt(at++));
  while (at < text.length) {
    const first = next();
    if (first < ofTwo) numbers.push(first);
    else if (first < ofThree) numbers.push(twoFrom + (first - ofTwo) * base + next());
    else numbers.push(threeFrom + ((first - ofThree) * base + next()) * base + next());
  }
  return numbers;
}

/** The first of the Chinese characters in Unicode. */
const firstCharacter = 0x4e00;

/** Characters by the distance of each from the one before it. */
export function charactersAt(distances: readonly number[]): string[] {
  let code = firstCharacter;
  return distances.map((distance) => {
    code += distance;
    return String.fromCharCode(code);
  });
}
