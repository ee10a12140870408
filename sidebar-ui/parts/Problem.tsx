import { useContext } from 'preact/hooks';
import type { Refused } from '../session/useAsked.ts';
import { FieldProblems } from './Field.tsx';
import { Icon } from './Icon.tsx';

/** The sentence about a part of a form that is no single field; takes the focus as a refused field does. */
export function Problem({ name }: { name: string }) {
  const message = useContext(FieldProblems)[name];
  return (
    <div data-field={name}>
      {message && (
        <p class="problem" tabIndex={-1} data-problem>
          <Icon name="warn" />
          <span>{message}</span>
        </p>
      )}
    </div>
  );
}

/** Why a deed outside of a form was refused. */
export function Refusal({ refused }: { refused: Refused | null }) {
  if (!refused) return null;
  const messages = Object.values(refused.fields ?? {}).map(({ message }) => message);
  return (
    <p class="problem" role="alert">
      <Icon name="warn" />
      <span>{messages.length > 0 ? messages.join(' ') : refused.message}</span>
    </p>
  );
}
