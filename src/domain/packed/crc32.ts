const table = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
/** The same for a byte with another one behind it: a unit of two bytes takes one step, not two that wait for each other. */
const tableAhead = table.map((value) => (value >>> 8) ^ table[value & 255]!);
/** A number's own text in base 16 takes as long as the sum of fifty letters. */
const byteHex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** CRC-32 of the text's UTF-16 units, 8 hex digits. */
export function crc32(text: string): string {
  let sum = -1;
  for (let index = 0; index < text.length; index += 1) {
    const mixed = sum ^ text.charCodeAt(index);
    sum = (sum >>> 16) ^ tableAhead[mixed & 255]! ^ table[(mixed >>> 8) & 255]!;
  }
  const bits = sum ^ -1;
  return byteHex[bits >>> 24]! + byteHex[(bits >>> 16) & 255]! + byteHex[(bits >>> 8) & 255]! + byteHex[bits & 255]!;
}
