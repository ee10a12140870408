const table = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 of the text's UTF-16 units, 8 hex digits. */
export function crc32(text: string): string {
  let sum = -1;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    sum = (sum >>> 8) ^ (table[(sum ^ unit) & 255] ?? 0);
    sum = (sum >>> 8) ^ (table[(sum ^ (unit >> 8)) & 255] ?? 0);
  }
  return ((sum ^ -1) >>> 0).toString(16).padStart(8, '0');
}
