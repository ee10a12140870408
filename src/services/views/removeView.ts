import type { Input, Output } from '../../contract/call.ts';
import type { removeView as contract } from '../../contract/views.ts';
import type { Ports } from '../../ports.ts';
import { editViews, isSame } from './savedViews.ts';

/** Deletes one's own saved filter; of the team's an admin also another person's. */
export function removeView({ name, shared }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { email, member } = ports.user;
  let isGone = true;
  editViews(
    name,
    (views) => {
      const kept = views.filter(
        (view) => !isSame(view, name, shared) || (view.by !== email && !(shared && member?.role === 'admin')),
      );
      isGone = kept.length === views.length;
      return kept;
    },
    ports,
  );
  return isGone ? { ok: false, code: 'view-gone' } : { ok: true, value: { name } };
}
