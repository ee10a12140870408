import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const css = readFileSync(path.join(__dirname, 'tokens.css'), 'utf8');
const themes = css.split(':root').slice(1).map(rolesOf);

/** Text on a background needs 4.5, an edge or a drawing 3 (WCAG 2.1, 1.4.3 and 1.4.11). */
const pairs: readonly (readonly [number, string, readonly string[]])[] = [
  [4.5, 'text', ['surface', 'sunken', 'hover', 'selected', 'accent-tint', 'warn-tint', 'bad-tint', 'ok-tint']],
  [4.5, 'text2', ['surface', 'sunken', 'hover', 'selected', 'accent-tint']],
  [4.5, 'text3', ['surface', 'sunken', 'hover', 'selected', 'accent-tint']],
  [4.5, 'accent-text', ['surface', 'hover', 'selected', 'accent-tint', 'warn-tint', 'bad-tint', 'ok-tint']],
  [4.5, 'on-accent', ['accent', 'accent-hover', 'accent-press']],
  [4.5, 'bad', ['surface', 'bad-tint', 'selected', 'hover', 'accent-tint']],
  [4.5, 'warn', ['surface', 'warn-tint', 'selected', 'hover']],
  [4.5, 'ok', ['surface', 'ok-tint']],
  [4.5, 'on-bad-solid', ['bad-solid']],
  [4.5, 'on-toast', ['toast']],
  [4.5, 'toast-action', ['toast']],
  ...['stable', 'watch', 'high', 'critical', 'none'].map((band) => [4.5, `on-band-${band}`, [`band-${band}`]] as const),
  ...['behaviour', 'interest', 'transaction', 'service', 'risk'].map(
    (dim) => [4.5, `on-tag-${dim}`, [`tag-${dim}`]] as const,
  ),
  [3, 'border-control', ['surface', 'sunken', 'selected']],
  [3, 'focus', ['surface', 'sunken', 'selected', 'hover']],
  ...['stable', 'watch', 'high', 'critical'].map((band) => [3, `meter-${band}`, ['surface']] as const),
];

describe('tokens', () => {
  it.each(['light', 'dark'])('keeps text and edges legible in the %s theme', (name) => {
    const roles = themes[name === 'light' ? 0 : 1] ?? {};
    const tooLow = pairs.flatMap(([needed, front, backs]) =>
      backs
        .map((back) => [front, back, contrast(roles[front] ?? '', roles[back] ?? '')] as const)
        .filter(([, , ratio]) => !(ratio >= needed)),
    );
    expect(tooLow).toEqual([]);
  });
});

function rolesOf(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, role, hex]) => [role, hex]));
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of WCAG 2.x. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
