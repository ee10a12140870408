export type Encoding = 'utf-8' | 'gbk' | 'big5' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/**
 * The text of a file: by its byte order mark, as UTF-16 where every other byte is zero or separators and ends of lines are
 * two bytes, as UTF-8 where it is valid but for a few bytes, else as GBK or Big5, which is what spreadsheets in China save,
 * or as what they save in the West, where letters such as é stand alone.
 */
export function decodeCsv(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes);
  // GB 18030 holds GBK and what was added later, ¥ among it; browsers read GBK so, Node does not
  const text = new TextDecoder(encoding === 'gbk' ? 'gb18030' : encoding).decode(bytes);
  return { text: text.replace(/^\uFEFF/, ''), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 1000);
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]! += 1;
  if (zeros[1]! > sample.length / 8) return 'utf-16le';
  if (zeros[0]! > sample.length / 8) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const wide = wideSigns(bytes);
  if (wide) return wide;
  if (isBig5(bytes)) return 'big5';
  return hasLoneLetters(bytes) ? 'windows-1252' : 'gbk';
}

/** Of a text that was cut, or put together of two, a few bytes are wrong and all others right. */
const rightForOneWrong = 10;

function isUtf8(bytes: Uint8Array): boolean {
  let [right, wrong] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 128) continue;
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    if (at + more >= bytes.length) break; // a file that was cut
    const tail = bytes.subarray(at + 1, at + 1 + more);
    const isRight = lead >= 0xc2 && lead < 0xf5 && tail.every((byte) => byte >> 6 === 2);
    if (isRight) {
      right += 1;
      at += more;
    } else wrong += 1;
  }
  return wrong * rightForOneWrong <= right;
}

/** Chinese text in UTF-16 has few zeros: those beside separators and ends of lines, of which there are always some. */
function wideSigns(bytes: Uint8Array): Encoding | null {
  const isSign = (byte: number) => byte === 9 || byte === 10 || byte === 13 || byte === 44 || byte === 59;
  let [little, big] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at + 1] === 0 && isSign(bytes[at]!)) little += 1;
    if (bytes[at] === 0 && isSign(bytes[at + 1]!)) big += 1;
  }
  if (little + big < 2) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/**
 * Of GBK the common characters have a second byte of 161 and more, of Big5 that of every second one is below 127; and
 * most begin with a byte below 192, where Western letters with accents begin.
 */
function isBig5(bytes: Uint8Array): boolean {
  let [low, early, all] = [0, 0, 0];
  for (let at = 0; at < bytes.length - 1; at++) {
    const lead = bytes[at]!;
    if (lead < 128) continue;
    if (lead < 161) return false;
    all += 1;
    if (lead < 192) early += 1;
    if (bytes[at + 1]! < 127) low += 1;
    at += 1;
  }
  if (low <= all / 8 || early <= all / 3) return false;
  try {
    new TextDecoder('big5', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Chinese characters take two bytes, mostly both of 128 and more: such bytes seldom stand alone, as é does between ASCII. */
function hasLoneLetters(bytes: Uint8Array): boolean {
  let [alone, together] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const start = at;
    while (bytes[at]! >= 128) at++;
    if (at - start === 1) alone += 1;
    else if (at > start) together += 1;
  }
  return alone > together;
}
