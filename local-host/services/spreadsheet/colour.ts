import { HostStrictError } from '../service.ts';
import { cssColours } from './cssColours.ts';

/**
 * A colour as it reads back: lower-case '#rrggbb' (S85).
 *
 * @throws HostStrictError for other texts: the platform takes invalid colours silently (E34)
 */
export function colourOf(text: string): string {
  const lower = text.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  if (/^#[0-9a-f]{3}$/.test(lower)) return lower.replace(/[0-9a-f]/g, '$&$&');
  const colour = cssColours.get(lower);
  if (!colour) throw new HostStrictError(`what the platform makes of the colour ${JSON.stringify(text)} is not known`);
  return colour;
}
