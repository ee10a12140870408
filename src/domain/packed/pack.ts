import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { fromBase64, toBase64 } from './base64.ts';

/** A cell takes 50,000 characters (platform S4); what is longer goes on in further cells. */
const cellLength = 45_000;

/** A value as compressed text, cut into pieces that each fit into a cell; at least one. */
export function pack(value: unknown): string[] {
  return packBytes(jsonBytes(JSON.stringify(value)));
}

/** `pack` for what is JSON already, as bytes. */
export function packBytes(json: Uint8Array): string[] {
  const text = toBase64(deflateSync(json));
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += cellLength) pieces.push(text.slice(from, from + cellLength));
  return pieces;
}

/**
 * The value that `pack` made the pieces of, in their order.
 *
 * @throws Error when the text is damaged
 */
export function unpack(pieces: readonly string[]): unknown {
  return JSON.parse(unpackJson(pieces));
}

/** `unpack` for who goes on with the JSON itself. */
export function unpackJson(pieces: readonly string[]): string {
  return jsonText(unpackBytes(pieces));
}

/** `unpack` for who needs pieces of the JSON only: to make a text of bytes takes longer than to unpack them. */
export function unpackBytes(pieces: readonly string[]): Uint8Array {
  return inflateSync(fromBase64(pieces.join('')));
}

/** JSON with a byte a letter. */
export function jsonBytes(json: string): Uint8Array {
  return strToU8(asciiJson(json), true);
}

/** The inverse of `jsonBytes`, of a part of it too. */
export function jsonText(bytes: Uint8Array): string {
  return strFromU8(bytes, true);
}

/** Apps Script has no decoder for UTF-8: letters beyond ASCII go as `\u4e2d`, so that a byte is a letter both ways. */
export function asciiJson(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
