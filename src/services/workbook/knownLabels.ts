import { listTexts } from '../../../templates/lists.ts';
import type { Labels } from '../../domain/audits/listFaults.ts';
import type { Config, Ports } from '../../ports.ts';
import { listKeys } from '../../schema/lists.ts';
import { keepOnly, keptState } from '../jobs/keptState.ts';

const kind = 'labels';

/** The labels that cells were last written with; before the first change of one those that ship. */
export function knownLabels(ports: Ports): Labels {
  return keptState<Labels>(kind, ports)?.value ?? labelsOf(listTexts);
}

export function keepLabels(labels: Labels, ports: Ports): void {
  keepOnly(kind, labels, ports);
}

export function labelsNow({ lists }: Config): Labels {
  return labelsOf(
    Object.fromEntries(
      listKeys.map((list) => [list, Object.fromEntries(lists[list].map((entry) => [entry.key, entry]))]),
    ),
  );
}

function labelsOf(
  lists: Readonly<Record<string, Readonly<Record<string, { readonly zh: string; readonly en: string }>>>>,
): Labels {
  return Object.fromEntries(
    listKeys.flatMap((list) =>
      Object.entries(lists[list] ?? {}).map(([key, { zh, en }]) => [`${list}.${key}`, [zh, en] as const]),
    ),
  );
}
