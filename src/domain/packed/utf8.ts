/** Units handed to `fromCharCode` at once: more of them may overflow the stack. */
const unitsAtOnce = 8_192;

/**
 * Text of UTF-8 bytes. Apps Script has no TextDecoder (platform X5), and adding a text up letter by letter takes ten times
 * as long: each run of the bundle unpacks its texts first.
 */
export function fromUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      units[count++] = lead;
      at += 1;
    } else if (lead < 0xe0) {
      units[count++] = ((lead & 0x1f) << 6) | (bytes[at + 1]! & 0x3f);
      at += 2;
    } else if (lead < 0xf0) {
      units[count++] = ((lead & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
      at += 3;
    } else {
      const point =
        ((lead & 0x07) << 18) |
        ((bytes[at + 1]! & 0x3f) << 12) |
        ((bytes[at + 2]! & 0x3f) << 6) |
        (bytes[at + 3]! & 0x3f);
      units[count++] = 0xd7c0 + (point >> 10);
      units[count++] = 0xdc00 | (point & 0x3ff);
      at += 4;
    }
  }
  const pieces: string[] = [];
  for (let from = 0; from < count; from += unitsAtOnce) {
    pieces.push(
      String.fromCharCode.apply(null, units.subarray(from, Math.min(count, from + unitsAtOnce)) as unknown as number[]),
    );
  }
  return pieces.join('');
}
