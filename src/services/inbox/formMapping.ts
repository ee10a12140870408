import { formAliases, formFieldTexts } from '../../../templates/inbox.ts';
import { proposeMapping } from '../../domain/import/proposeMapping.ts';
import { isOwnId, readerOf } from '../../domain/import/readField.ts';
import { columnOfFormField, formFields, questionKey } from '../../domain/inbox/answers.ts';
import type { Config, Ports } from '../../ports.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import { readingRules } from '../import/importRules.ts';
import { allAliases, fieldLabels } from '../import/importWords.ts';

/** What the team chose, by header: a field, or '' for a question that is passed over. */
type Chosen = Readonly<Record<string, string>>;

export function chosenColumns({ settings }: Config): Chosen {
  try {
    return JSON.parse(settings.form_columns || '{}') as Chosen;
  } catch {
    return {};
  }
}

/** By column of a form's tab the field that it fills: as the team chose, else as its header and answers say. */
export function formMapping(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  ports: Ports,
): (string | null)[] {
  const rules = readingRules('ymd', ports);
  const chosen = chosenColumns(ports.config);
  const open = headers.map((header) => (header in chosen ? '' : questionKey(header)));
  const taken = new Set(Object.values(chosen));
  const proposed = proposeMapping(open, rows.slice(-20), {
    fields: formFields.filter((field) => !taken.has(field)),
    required: new Set(['received']),
    aliases: formHeaders(),
    fits: (field, text) => !isOwnId(text) && !('fault' in readerOf(field, columnOfFormField(field), rules)(text)),
  });
  return headers.map((header, column) => (header in chosen ? chosen[header] || null : (proposed[column] ?? null)));
}

function formHeaders(): Readonly<Record<string, readonly string[]>> {
  const own = Object.entries(formFieldTexts).map(([field, { zh, en }]) => [
    field,
    [zh, en, ...formAliases[field as keyof typeof formAliases]],
  ]);
  return { ...allAliases('customers'), ...(Object.fromEntries(own) as Record<string, string[]>) };
}

/** By field, how the page names it. */
export function formFieldLabels(language: Language): Readonly<Record<string, string>> {
  const own = Object.entries(formFieldTexts).map(([field, text]) => [field, inLanguage(text, language)]);
  return { ...fieldLabels('customers', language), ...Object.fromEntries(own) };
}
