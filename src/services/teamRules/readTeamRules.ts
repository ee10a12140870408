import { dayOfStamp } from '../../domain/day.ts';
import type { ReadTeamRule } from '../../domain/teamRules/teamNotes.ts';
import type { Ports } from '../../ports.ts';
import { readTagRule } from '../common/readTagRule.ts';

/** The team's rules that are on and can be read. A rule looks at what was entered since the day on which it was made. */
export function readTeamRules(ports: Ports): ReadTeamRule[] {
  return ports
    .table('automation')
    .all()
    .flatMap(({ values }) => {
      const { active, state, event, when, created_at } = values;
      if (!active || (state ?? 'active') !== 'active' || !event || !when) return [];
      const read = readTagRule(when, ports.config, event);
      const since = created_at ? dayOfStamp(created_at) : ports.clock.today();
      return 'tree' in read ? [{ ...values, event, tree: read.tree, since }] : [];
    });
}
