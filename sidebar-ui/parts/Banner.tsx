import type { ComponentChildren } from 'preact';
import { Link } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';

const icons: Record<'bad' | 'warn' | 'info' | 'done', IconName> = {
  bad: 'warn',
  warn: 'clock',
  info: 'info',
  done: 'check',
};

interface BannerProps {
  readonly kind: keyof typeof icons;
  readonly children: ComponentChildren;
  readonly action?: { readonly text: string; readonly run: () => void };
}

/** A sentence and at most one link. */
export function Banner({ kind, children, action }: BannerProps) {
  return (
    <div class={'banner ' + kind} role={kind === 'bad' ? 'alert' : 'status'}>
      <Icon name={icons[kind]} />
      <span>
        {children} {action && <Link onClick={action.run}>{action.text}</Link>}
      </span>
    </div>
  );
}

/** What stands in place of a list that has not come yet; shows after 400 ms. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <div class="skeleton" aria-hidden="true">
      {Array.from({ length: rows * 2 }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}

interface EmptyProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** What will appear here, and one thing to do. */
export function Empty({ icon, title, children }: EmptyProps) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p class="strong">{title}</p>
      {children}
    </div>
  );
}
