import type { ImportOptions } from '../../contract/import.ts';
import type { DateOrder } from '../../domain/import/parseDay.ts';
import type { PlanRules } from '../../domain/import/plan.ts';
import type { ReadingRules } from '../../domain/import/readField.ts';
import type { Ports } from '../../ports.ts';
import { checksOf } from '../common/checksOf.ts';
import { labelOfTag, tagOf } from '../common/tagLabels.ts';
import { suppressedBook } from '../erasure/suppressed.ts';

/** What texts of the file are read with. */
export function readingRules(dateOrder: DateOrder, { config }: Ports): ReadingRules {
  return { lists: config.lists, team: config.team, phoneRegion: config.settings.phone_region, dateOrder };
}

/** What decides about rows. @param nextId makes ids; a dry run takes any that differ */
export function planRules(
  { mode, overwrite, empties, createCustomers, owner, tag }: Omit<ImportOptions, 'dateOrder' | 'mapping'>,
  me: string | null,
  ports: Ports,
  nextId: PlanRules['nextId'],
): PlanRules {
  const found = tag === null ? undefined : tagOf(tag, ports.config);
  return {
    ...{ mode, overwrite, empties, createCustomers, owner, nextId },
    tag: found ? labelOfTag(found, ports.config) : null,
    me,
    today: ports.clock.today(),
    now: ports.clock.now(),
    checks: checksOf(ports.config),
    suppressed: suppressedBook(ports),
  };
}
