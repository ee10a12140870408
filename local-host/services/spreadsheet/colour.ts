import { HostStrictError } from '../service.ts';

const named: Record<string, string> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  pink: '#ffc0cb',
  cyan: '#00ffff',
  magenta: '#ff00ff',
};

/**
 * A colour as it reads back: lower-case '#rrggbb' (S85).
 *
 * @throws HostStrictError for other texts: the platform takes invalid colours silently (E34)
 */
export function colourOf(text: string): string {
  const lower = text.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  if (/^#[0-9a-f]{3}$/.test(lower)) return lower.replace(/[0-9a-f]/g, '$&$&');
  const colour = named[lower];
  if (!colour) throw new HostStrictError(`what the platform makes of the colour ${JSON.stringify(text)} is not known`);
  return colour;
}
