import { useRef } from 'preact/hooks';
import type { Choice } from '../../src/contract/open.ts';
import { Icon, type IconName } from './Icon.tsx';

interface RadiosProps {
  readonly label: string;
  readonly look: 'segments' | 'tiles' | 'chips';
  readonly choices: readonly (Choice & { readonly icon?: IconName })[];
  readonly value: string | null;
  readonly onPick: (key: string) => void;
}

/** One of a few: a group of radio buttons by role; arrows move the choice, Tab leaves the group. */
export function Radios({ label, look, choices, value, onPick }: RadiosProps) {
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = Math.max(
      0,
      choices.findIndex(({ key }) => key === value),
    );
    const next = (at + step + choices.length) % choices.length;
    onPick(choices[next]?.key ?? '');
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus();
  };
  const chosen = choices.some(({ key }) => key === value);
  return (
    <div class={look} role="radiogroup" aria-label={label} ref={group} onKeyDown={onKeyDown}>
      {choices.map(({ key, label: text, icon }, index) => (
        <button
          key={key}
          type="button"
          class={look === 'chips' ? 'chip' : undefined}
          role="radio"
          aria-checked={key === value}
          tabIndex={key === value || (!chosen && index === 0) ? 0 : -1}
          data-stop={key === value || (!chosen && index === 0) ? '' : undefined}
          onClick={() => onPick(key)}
        >
          {icon && <Icon name={icon} />}
          <span>{text}</span>
        </button>
      ))}
    </div>
  );
}
