import { tabName } from '../../../templates/names.ts';
import type { nights as contract } from '../../contract/backup.ts';
import type { Input, Output } from '../../contract/call.ts';
import { addDays, dayOf } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { spoiltNames } from '../tamper/spoiltTabs.ts';
import { nightTabs } from './nightTabs.ts';
import { pointChunks } from './pointsSince.ts';

/** Nights after which something changed: those between were alike. */
export function nights(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const language = readerLanguage(ports);
  const tabs = nightTabs(ports).map((key) => ({ key, name: tabName(key, language) }));
  const latest = ports.store.get('snapshot.at')?.slice(0, 10);
  const spoilt = spoiltNames(ports, language);
  if (!latest) return { ok: true, value: { tabs, nights: [], spoilt } };
  const chunks = pointChunks(ports);
  const oldest = chunks[0] ? [addDays(chunks[0].on, -1)] : [];
  const days = [...new Set([...oldest, ...chunks.map(({ on }) => on), dayOf(latest)])].sort().reverse();
  const changedSince = (night: string) => chunks.reduce((sum, { on, n }) => (on > night ? sum + n : sum), 0);
  return { ok: true, value: { tabs, spoilt, nights: days.map((night) => ({ night, changed: changedSince(night) })) } };
}
