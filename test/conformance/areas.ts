import type { Case, PageCase } from './case.ts';
import { coercion } from './cases/coercion.ts';
import { ranges } from './cases/ranges.ts';

/** The order in which they run. */
export const areas: readonly { readonly area: string; readonly cases: readonly Case[] }[] = [
  { area: 'coercion', cases: coercion },
  { area: 'ranges', cases: ranges },
];
