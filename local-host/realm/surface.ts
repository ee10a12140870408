import type { ServiceObject } from '../services/service.ts';
import type { Surface } from './realmPool.ts';
import type { Handles } from './wire.ts';

/** The root objects of a realm; the classes behind them are described as the script meets them. */
export function surfaceOf(roots: Readonly<Record<string, ServiceObject>>, handles: Handles): Surface {
  const named = Object.entries(roots).map(
    ([name, object]) => [name, { $h: handles.handleOf(object), $c: object.type.name }] as const,
  );
  return { roots: Object.fromEntries(named), classes: handles.takeNewClasses() ?? {} };
}
