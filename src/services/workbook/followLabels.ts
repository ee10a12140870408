import type { Labels } from '../../domain/audits/listFaults.ts';
import { foldText } from '../../domain/cells/cellContext.ts';
import type { Ports } from '../../ports.ts';
import { type ListKey, listKeys } from '../../schema/lists.ts';
import { schemaOf, sheetKeys } from '../../schema/sheets.ts';
import { translateLabels } from './bringWords.ts';
import { keepLabels, knownLabels, labelsNow } from './knownLabels.ts';

/**
 * A label that a team changed in Lists: the former one stays readable as an alias, and cells that hold it get the new one.
 * The new labels are noted last, so that a run which dies is repeated.
 */
export function followLabels(ports: Ports): void {
  const known = knownLabels(ports);
  const now = { ...labelsNow(ports.config), ...ofTwins(known, ports) };
  const renamed = new Set(
    Object.keys(now).flatMap((name) => {
      const [before, after] = [known[name], now[name]!];
      return before && before.join('|') !== after.join('|') ? [listOf(name)] : [];
    }),
  );
  if (renamed.size > 0) {
    aliasRenamed(ports);
    for (const sheet of sheetKeys) {
      const isAffected = Object.values(schemaOf(sheet).columns).some(({ list }) => list && renamed.has(list));
      if (isAffected && ports.structure.has(sheet)) translateLabels(sheet, ports);
    }
  }
  if (JSON.stringify(known) !== JSON.stringify(now)) keepLabels(now, ports);
}

function listOf(name: string): string {
  return name.slice(0, name.indexOf('.'));
}

/** Where two choices carry one label nobody could tell the cells apart any more: they stay as they are (A61 tells). */
function ofTwins(known: Labels, { config }: Ports): Labels {
  const hasTwins = (list: ListKey) =>
    (['zh', 'en'] as const).some(
      (field) => new Set(config.lists[list].map((entry) => foldText(entry[field]))).size < config.lists[list].length,
    );
  const lists = new Set<string>(listKeys.filter(hasTwins));
  return Object.fromEntries(Object.entries(known).filter(([name]) => lists.has(listOf(name))));
}

/** What cells still hold is understood from the moment of the change on. */
export function aliasRenamed(ports: Ports): void {
  const known = knownLabels(ports);
  const missing = listKeys.flatMap((list) => missingAliases(list, known, ports));
  if (missing.length === 0) return;
  const table = ports.table('lists');
  const changes = table.all().flatMap(({ row, values }) => {
    const mine = missing
      .filter(({ list, key }) => list === values.list && key === values.key)
      .map(({ label }) => label);
    const aliases = [values.aliases, ...mine].filter(Boolean).join(', ');
    return mine.length > 0 ? [{ row, set: { aliases } }] : [];
  });
  table.updateRows(changes);
}

function missingAliases(list: ListKey, known: Labels, { config }: Ports) {
  const entries = config.lists[list];
  // a label that is another choice's now means that one
  const taken = new Set(entries.flatMap(({ key, zh, en, aliases }) => [key, zh, en, ...aliases].map(foldText)));
  return entries.flatMap(({ key }) =>
    [...new Set(known[`${list}.${key}`] ?? [])]
      .filter((label) => !taken.has(foldText(label)))
      .map((label) => ({ list, key, label })),
  );
}
