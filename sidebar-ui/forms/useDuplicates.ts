import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PossibleDuplicate } from '../../src/contract/customers.ts';
import { useSession } from '../session/session.ts';
import type { Refused } from '../session/useAsked.ts';
import { duplicateFinder, type TypedCustomer } from './duplicateFinder.ts';

const afterKeyMs = 300;

interface Duplicates {
  readonly found: readonly PossibleDuplicate[];
  /** the field that caused the warning, below which it stands */
  readonly below: 'name' | 'phone' | 'email' | 'wechat';
}

/** Who may be the same as what is being typed, 300 ms after the last key; a refusal of the server counts at once. */
export function useDuplicates(values: TypedCustomer, refused: Refused | null): Duplicates | null {
  const { lines, simplify, opening } = useSession();
  const [found, setFound] = useState<readonly PossibleDuplicate[]>([]);
  const { name, phone, email, wechat } = values;
  const find = useMemo(() => duplicateFinder(lines, simplify, opening.settings.phoneRegion), [lines, simplify]);
  useEffect(() => {
    const timer = setTimeout(() => setFound(find({ name, phone, email, wechat })), afterKeyMs);
    return () => clearTimeout(timer);
  }, [name, phone, email, wechat, find]);

  const told = refused?.code === 'duplicate-found' ? (refused.details as readonly PossibleDuplicate[]) : found;
  const [first] = told;
  if (!first) return null;
  const cause = first.reasons.find((reason) => reason === 'phone' || reason === 'email' || reason === 'wechat');
  return { found: told, below: (cause as Duplicates['below'] | undefined) ?? 'name' };
}
