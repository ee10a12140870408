import type { Input, Output } from '../../contract/call.ts';
import type { saveView as contract } from '../../contract/views.ts';
import type { Ports } from '../../ports.ts';
import { invalid } from '../common/invalid.ts';
import { readRule } from './readRule.ts';
import { editViews, isSame, type SavedView } from './savedViews.ts';

/** Saves a filter under a name, in place of one's own of that name. */
export function saveView(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { name, rule, shared } = input;
  if (name === null) return invalid({ name: { code: 'required' } })!;
  const read = readRule(rule, ports);
  if (!read.ok) return read;
  const by = ports.user.email;
  let taken: SavedView | undefined;
  const fits = editViews(
    name,
    (views) => {
      taken = views.find((view) => shared && isSame(view, name, true) && view.by !== by);
      if (taken) return views;
      return [...views.filter((view) => view.by !== by || !isSame(view, name, shared)), { name, rule, shared, by }];
    },
    ports,
  );
  if (taken) {
    const author = ports.config.team.find(({ email }) => email === taken?.by)?.name ?? taken.by;
    return { ok: false, code: 'view-taken', places: { name, by: author } };
  }
  return fits ? { ok: true, value: { name } } : { ok: false, code: 'views-full' };
}
