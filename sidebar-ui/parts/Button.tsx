import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  readonly look?: 'filled' | 'outlined' | 'quiet' | 'destructive';
  readonly small?: boolean;
  readonly icon?: IconName;
  /** turning arc; the button keeps its place in the tab order */
  readonly busy?: boolean;
  /** why it cannot be pressed now; said to screen readers and as title */
  readonly blocked?: string;
  readonly hint?: string;
  readonly submit?: boolean;
  readonly strong?: boolean;
}

export function Button(props: ButtonProps) {
  const { look = 'outlined', small = false, busy = false, blocked, submit = false } = props;
  const classes = [
    'button',
    look,
    small ? 'small' : '',
    small && !props.strong ? 'soft' : '',
    props.strong ? 'strong' : '',
  ];
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={classes.filter(Boolean).join(' ')}
      aria-disabled={busy || blocked !== undefined}
      title={blocked}
      onClick={(event) => {
        if (busy || blocked !== undefined) event.preventDefault();
        else props.onClick?.();
      }}
    >
      {busy ? <span class="spinner" /> : props.icon && <Icon name={props.icon} />}
      {props.children}
      {props.hint && <KeyHint boxed={!small}>{props.hint}</KeyHint>}
    </button>
  );
}

export function Link({
  children,
  onClick,
  strong,
}: {
  children: ComponentChildren;
  onClick: () => void;
  strong?: boolean;
}) {
  return (
    <button type="button" class={strong ? 'link strong' : 'link'} onClick={onClick}>
      {children}
    </button>
  );
}

export function IconButton({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

/** A key beside a word: seen, not read aloud. */
export function KeyHint({
  children,
  boxed = true,
  grey = false,
}: {
  children: string;
  boxed?: boolean;
  grey?: boolean;
}) {
  return (
    <span class={`key ${boxed ? 'boxed' : ''} ${grey ? 'grey' : ''}`} aria-hidden="true">
      {children}
    </span>
  );
}

/** `⌘↵` on a Mac, `Ctrl ↵` elsewhere. */
export const saveKeys = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘↵' : 'Ctrl ↵';
