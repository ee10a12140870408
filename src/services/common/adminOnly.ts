import type { Refusal } from '../../contract/call.ts';
import type { Ports } from '../../ports.ts';

/** The refusal of what only admins may do in the sidebar; null for an admin. */
export function adminOnly({ user, config }: Pick<Ports, 'user' | 'config'>): Refusal<'no-permission'> | null {
  return user.member?.role === 'admin' ? null : noPermission(config);
}

/** The refusal that names an admin to turn to. */
export function noPermission({ team }: Pick<Ports['config'], 'team'>): Refusal<'no-permission'> {
  const admin = team.find(({ role, active }) => role === 'admin' && active);
  return { ok: false, code: 'no-permission', places: { owner: admin?.name ?? '' } };
}
