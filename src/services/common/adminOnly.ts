import type { Refusal } from '../../contract/call.ts';
import type { Ports } from '../../ports.ts';

/** The refusal of what only admins may do in the sidebar; null for an admin. */
export function adminOnly({ user, config }: Pick<Ports, 'user' | 'config'>): Refusal<'no-permission'> | null {
  if (user.member?.role === 'admin') return null;
  const admin = config.team.find(({ role, active }) => role === 'admin' && active);
  return { ok: false, code: 'no-permission', places: { owner: admin?.name ?? '' } };
}
