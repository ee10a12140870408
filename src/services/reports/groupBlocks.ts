import { fill } from '../../../templates/fill.ts';
import { formatPercent } from '../../../templates/format.ts';
import { groupTexts } from '../../../templates/groups.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import { weakGroups } from '../../domain/segments/weakGroups.ts';
import type { Ports, ReportBlock } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { NightCustomer, NightResult } from '../night/nightResult.ts';

const mostDue = 50;
const kinds = ['industry', 'city', 'source', 'tier', 'owner', 'type'] as const;
type Kind = (typeof kinds)[number] | 'tags';

/** Who is about due by the own rhythm: the list behind R07. */
export function dueBlock({ customers }: NightResult, ports: Ports): ReportBlock {
  const say = sayIn(ports);
  const due = customers
    .flatMap(({ figures, values, stage }) => {
      const { gap_days: gap, last_order_on } = figures.cells;
      const silent = figures.silentDays;
      if (!gap || silent === null || !last_order_on || stage === 'closed') return [];
      return silent < 0.9 * gap || silent > 1.5 * gap ? [] : [{ values, gap, silent, last_order_on }];
    })
    .sort((a, b) => b.silent / b.gap - a.silent / a.gap || (a.values.id < b.values.id ? -1 : 1));
  const rows = due
    .slice(0, mostDue)
    .map(({ values, gap, silent, last_order_on }) => [
      ...[values.name, values.owner, gap, silent, { day: last_order_on }],
    ]);
  if (due.length > mostDue) rows.push([say('more', { n: due.length - mostDue })]);
  return {
    name: 'due',
    title: say('due'),
    header: (['customer', 'owner', 'gap', 'silent', 'last'] as const).map((key) => say(key)),
    rows: rows.length === 0 ? [[say('nobody')]] : rows,
    formats: ['', '', '0', '0', 'yyyy-mm-dd'],
  };
}

/** Groups that lose far more buyers than all do, with what to do about them. */
export function weakBlock({ customers }: NightResult, ports: Ports): ReportBlock {
  const say = sayIn(ports);
  const buyers = customers.filter(({ figures }) => figures.silentDays !== null);
  const found = weakGroups(
    buyers,
    ({ stage }) => stage === 'churned',
    (buyer) => groupsOf(buyer),
  );
  const rows = found.map(({ by, group, buyers: n, lost, usual }) => [
    ...[
      inLanguage(sheetTexts.customers.columns[by as Kind].label, ports.config.language),
      labelOf(by as Kind, group, ports),
    ],
    ...[n, lost / n, usual],
    say('offer', { share: formatPercent(lost / n), usual: formatPercent(usual) }),
  ]);
  return {
    name: 'weak',
    title: say('weak'),
    header: (['by', 'group', 'buyers', 'churn', 'usual', 'advice'] as const).map((key) => say(key)),
    rows: rows.length === 0 ? [[say('nobody')]] : rows,
    formats: ['', '', '0', '0%', '0%', ''],
  };
}

function groupsOf({ values, tier }: NightCustomer): [Kind, string][] {
  const own = kinds.flatMap((kind): [Kind, string][] => {
    const group = kind === 'tier' ? tier : values[kind];
    return group === null ? [] : [[kind, group]];
  });
  return [...own, ...(values.tags ?? []).map((tag): [Kind, string] => ['tags', tag])];
}

function labelOf(kind: Kind, group: string, { config }: Ports): string {
  const list = { industry: 'industry', source: 'source', tier: 'tier', type: 'ctype' } as const;
  const entry =
    kind in list ? config.lists[list[kind as keyof typeof list]].find(({ key }) => key === group) : undefined;
  return entry ? inLanguage(entry, config.language) : group;
}

function sayIn({ config }: Ports) {
  return (key: keyof typeof groupTexts, places: Record<string, string | number> = {}): string =>
    fill(inLanguage(groupTexts[key], config.language), places);
}
