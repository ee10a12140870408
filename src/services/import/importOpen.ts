import type { Input, Output } from '../../contract/call.ts';
import type { importOpen as contract } from '../../contract/import.ts';
import { columnOfField, importFields, neverProposed, requiredFields } from '../../domain/import/fields.ts';
import { orderOfAll, orderTold } from '../../domain/import/parseDay.ts';
import { proposeMapping } from '../../domain/import/proposeMapping.ts';
import { fieldFits } from '../../domain/import/readField.ts';
import type { Ports } from '../../ports.ts';
import { headerOf } from '../../schema/foreignKey.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { forgetOldImports } from './forgetOldImports.ts';
import { addJob, findJob } from './importJob.ts';
import { rememberedImport } from './importProfiles.ts';
import { readingRules } from './importRules.ts';
import { allAliases, fieldLabels } from './importWords.ts';
import { addedFields } from './ownColumns.ts';

/** Starts an import: knows the file's headers, proposes what its columns fill. */
export function importOpen(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { kind, fileName, headers, sample } = input;
  if (input.rows === 0) return { ok: false, code: 'import-empty' };
  if (headers.every((header) => header.trim() === '')) return { ok: false, code: 'import-no-columns' };
  forgetOldImports(ports);
  const job = ports.op; // a repeated call finds its import
  if (!findJob(job, ports)) addJob({ id: job, kind, fileName, headers, options: null, parts: [] }, ports);
  const added = addedFields(kind, ports);
  const fields = [...importFields[kind], ...added];
  const required = new Set(requiredFields[kind].flatMap(([field]) => field ?? []));
  const remembered = rememberedImport(kind, headers, ports);
  const proposed = () =>
    proposeMapping(headers, sample, {
      fields: fields.filter((field) => !neverProposed.includes(field)),
      required,
      aliases: { ...allAliases(kind), ...Object.fromEntries(added.map((key) => [key, [headerOf(key)]])) },
      fits: fieldFits(kind, readingRules(null, ports)),
    });
  const mapping = remembered?.mapping.map((field) => (field && fields.includes(field) ? field : null)) ?? proposed();
  const labels = fieldLabels(kind, readerLanguage(ports));
  const value = {
    job,
    fields: fields.map((key) => ({ key, label: labels[key] ?? headerOf(key), required: required.has(key) })),
    mapping,
    remembered: remembered?.choices ?? null,
    ambiguousDates: hasAmbiguousDates(input, mapping),
  };
  return { ok: true, value };
}

/** Whether a column of dates leaves open which of day and month comes first. */
function hasAmbiguousDates({ kind, sample }: Input<typeof contract>, mapping: readonly (string | null)[]): boolean {
  const told = mapping.flatMap((field, column) => {
    const holdsDates = field !== null && ['day', 'stamp'].includes(columnOfField(kind, field).kind);
    return holdsDates ? sample.map((row) => orderTold(row[column] ?? '')) : [];
  });
  return told.includes('either') && orderOfAll(new Set(told)) === null;
}
