import { type ComponentChildren, Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';

interface MoreFieldsProps {
  readonly title: string;
  readonly which?: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** Fields that are folded away until somebody wants them. */
export function MoreFields({ title, which, open: openAtFirst = false, children }: MoreFieldsProps) {
  const [open, setOpen] = useState(openAtFirst);
  return (
    <Fragment>
      <button type="button" class="more-fields" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'down' : 'right'} />
        <span>
          {title} {which && <span class="caption">{which}</span>}
        </span>
      </button>
      {open && children}
    </Fragment>
  );
}
