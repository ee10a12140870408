import { settingTexts } from '../../../templates/settings.ts';
import type { ImportKind, ImportOptions, RememberedImport } from '../../contract/import.ts';
import { headerKey } from '../../domain/import/proposeMapping.ts';
import { crc32 } from '../../domain/packed/crc32.ts';
import type { Ports } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { inLanguage } from '../../schema/language.ts';
import { seedSettings } from '../workbook/seedWorkbook.ts';
import type { CheckedJob } from './importJob.ts';

/** How files of one source were imported the last time: a source is known by its headers, in whatever order. */
interface Profile extends RememberedImport {
  readonly source: string;
  /** by header the field, '' for a column that was left out */
  readonly fields: Readonly<Record<string, string>>;
}

const mostProfiles = 30;
/** A cell holds 50,000 signs (platform S3). */
const longest = 45_000;

/** What a person spoiled by hand counts as nothing remembered. */
function profilesIn(json: string | null): Profile[] {
  try {
    const read: unknown = JSON.parse(json || '[]');
    return Array.isArray(read) ? read.filter((each): each is Profile => typeof each?.fields === 'object') : [];
  } catch {
    return [];
  }
}

/** By column a name: headers that stand twice are told apart by their order. */
function columnNames(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const key = headerKey(header);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth === 1 ? key : `${key}#${nth}`;
  });
}

function sourceOf(kind: ImportKind, headers: readonly string[]): string {
  return `${kind} ${crc32(columnNames(headers).sort().join('\n'))}`;
}

/** What was chosen for the last file with these headers; null for a new source. */
export function rememberedImport(
  kind: ImportKind,
  headers: readonly string[],
  { config }: Ports,
): { readonly mapping: (string | null)[]; readonly choices: RememberedImport } | null {
  const source = sourceOf(kind, headers);
  const found = profilesIn(config.settings.import_profiles).find((profile) => profile.source === source);
  if (!found) return null;
  const { on, mode, overwrite, empties, createCustomers, dateOrder, owner, fields } = found;
  const choices = { on, mode, overwrite, empties, createCustomers, dateOrder, owner };
  return { mapping: columnNames(headers).map((name) => fields[name] || null), choices };
}

/** Remembers how a file is imported. The caller holds the lock. */
export function rememberImport({ id, kind, headers, options: chosen }: CheckedJob, ports: Ports): void {
  const key = 'import_profiles';
  const { language } = ports.config;
  const op = `${id}-columns`;
  // a run may have died right after
  if (ports.operations.answered(op) !== undefined) return;
  const options = { ...chosen, dateOrder: chosen.dateOrder ?? 'ymd' };
  const profile = profileOf(kind, headers, options, ports.clock.today());
  const isAsKnown = (known: Profile): boolean =>
    JSON.stringify({ ...known, on: profile.on }) === JSON.stringify(profile);
  if (profilesIn(ports.config.settings.import_profiles).some(isAsKnown)) return;
  seedSettings(language, ports); // somebody may have taken the row out
  const row = ports
    .table('settings')
    .all()
    .find(({ values }) => values.key === key);
  const others = profilesIn(row?.values.value ?? null).filter(({ source }) => source !== profile.source);
  const kept = [profile, ...others].slice(0, mostProfiles);
  while (kept.length > 0 && JSON.stringify(kept).length > longest) kept.pop();
  ports.operations.commit({
    id: op,
    kind: 'saveSetting',
    about: inLanguage(settingTexts[key].name, language),
    changes: [{ kind: 'update', sheet: 'settings', id: key, set: { value: JSON.stringify(kept) } }],
    answer: { source: profile.source },
    how: 'import',
  });
}

function profileOf(
  kind: ImportKind,
  headers: readonly string[],
  { mapping, mode, overwrite, empties, createCustomers, dateOrder, owner }: ImportOptions,
  on: Day,
): Profile {
  const fields = Object.fromEntries(columnNames(headers).map((name, column) => [name, mapping[column] ?? '']));
  const source = sourceOf(kind, headers);
  return { source, on, mode, overwrite, empties, createCustomers, dateOrder, owner, fields };
}
