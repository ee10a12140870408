import { tabName } from '../../../templates/names.ts';
import type { Found } from '../../domain/audits/auditTab.ts';
import type { Ports } from '../../ports.ts';
import type { Language } from '../../schema/language.ts';
import type { SheetKey } from '../../schema/sheets.ts';

const key = 'spoilt';

/** Tabs of which so much is lost or stands in wrong rows that no figure is made of them: the sidebar and Start say so in red. */
export function spoiltTabs({ store }: Pick<Ports, 'store'>): SheetKey[] {
  const text = store.get(key);
  return text ? (text.split(' ') as SheetKey[]) : [];
}

/** Their names as a reader sees them, '' when all is well. */
export function spoiltNames(ports: Pick<Ports, 'store'>, language: Language): string {
  const names = spoiltTabs(ports).map((sheet) => tabName(sheet, language));
  return names.join(language === 'en' ? ', ' : '、');
}

/** @param looked tabs that the run has read to their end; of the others what was known stays */
export function keepSpoilt(found: readonly Found[], looked: ReadonlySet<SheetKey>, ports: Ports): void {
  const known = spoiltTabs(ports);
  const now = new Set(known.filter((sheet) => !looked.has(sheet)));
  for (const { rule, sheet, places } of found) if (rule === 'A48' || places.mass === 1) now.add(sheet);
  if (now.size === 0 && known.length > 0) ports.store.remove(key);
  else if ([...now].join(' ') !== known.join(' ')) ports.store.set({ [key]: [...now].join(' ') });
}
