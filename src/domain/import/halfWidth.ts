/** Full-width letters, digits and signs as half-width ones; other text stays. */
export function halfWidth(text: string): string {
  if (!/[\uff01-\uff5e\u3000\u00a0\u202f\u2009]/.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u202f\u2009]/g, ' ');
}
