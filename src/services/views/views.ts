import type { Input, Output } from '../../contract/call.ts';
import type { views as contract } from '../../contract/views.ts';
import type { Ports } from '../../ports.ts';
import { viewsIn } from './savedViews.ts';

/** One's own saved filters and the team's, by name. */
export function views(_input: Input<typeof contract>, { config, user }: Ports): Output<typeof contract> {
  const nameOf = (email: string) => config.team.find((member) => member.email === email)?.name ?? email;
  const shown = viewsIn(config.settings.saved_views)
    .filter(({ by, shared }) => shared || by === user.email)
    .map(({ by, ...view }) => ({ ...view, by: nameOf(by), mine: by === user.email }))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  return { ok: true, value: { views: shown } };
}
