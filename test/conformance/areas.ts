import type { Case } from './case.ts';
import { authorization } from './cases/authorization.ts';
import { buffer } from './cases/buffer.ts';
import { cacheCases } from './cases/cache.ts';
import { coercion } from './cases/coercion.ts';
import { dates } from './cases/dates.ts';
import { filters } from './cases/filters.ts';
import { finding } from './cases/finding.ts';
import { formats } from './cases/formats.ts';
import { grid } from './cases/grid.ts';
import { identity } from './cases/identity.ts';
import { locks } from './cases/locks.ts';
import { looks } from './cases/looks.ts';
import { mail } from './cases/mail.ts';
import { metadata } from './cases/metadata.ts';
import { namedRanges } from './cases/namedRanges.ts';
import { notes } from './cases/notes.ts';
import { properties } from './cases/properties.ts';
import { protection } from './cases/protection.ts';
import { ranges } from './cases/ranges.ts';
import { runtime } from './cases/runtime.ts';
import { sorting } from './cases/sorting.ts';
import { tabs } from './cases/tabs.ts';
import { triggers } from './cases/triggers.ts';
import { utilities } from './cases/utilities.ts';
import { validation } from './cases/validation.ts';
import { writes } from './cases/writes.ts';

/** The order in which they run. */
export const areas: readonly { readonly area: string; readonly cases: readonly Case[] }[] = [
  { area: 'coercion', cases: coercion },
  { area: 'dates', cases: dates },
  { area: 'formats', cases: formats },
  { area: 'looks', cases: looks },
  { area: 'ranges', cases: ranges },
  { area: 'writes', cases: writes },
  { area: 'buffer', cases: buffer },
  { area: 'grid', cases: grid },
  { area: 'tabs', cases: tabs },
  { area: 'sorting', cases: sorting },
  { area: 'filters', cases: filters },
  { area: 'finding', cases: finding },
  { area: 'validation', cases: validation },
  { area: 'protection', cases: protection },
  { area: 'metadata', cases: metadata },
  { area: 'notes', cases: notes },
  { area: 'named-ranges', cases: namedRanges },
  { area: 'properties', cases: properties },
  { area: 'cache', cases: cacheCases },
  { area: 'locks', cases: locks },
  { area: 'mail', cases: mail },
  { area: 'triggers', cases: triggers },
  { area: 'identity', cases: identity },
  { area: 'authorization', cases: authorization },
  { area: 'runtime', cases: runtime },
  { area: 'utilities', cases: utilities },
];
