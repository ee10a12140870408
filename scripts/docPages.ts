import { toJSONSchema } from 'zod/v4/core';
import { doorErrors } from '../src/contract/call.ts';
import { calls } from '../src/contract/calls.ts';
import { auditRules, mirrorRule, structureRules } from '../src/domain/audits/index.ts';
import { fallbackText } from '../src/domain/settings/settingText.ts';
import type { Column } from '../src/schema/column.ts';
import type { Bilingual } from '../src/schema/language.ts';
import { isFixedList, listKeys, shippedKeys } from '../src/schema/lists.ts';
import { reminderRuleIds } from '../src/schema/reminderRules.ts';
import { settingDefinitions, settingGroups, settingKeys } from '../src/schema/settings.ts';
import { schemaOf, sheetKeys } from '../src/schema/sheets.ts';
import { auditTexts, structureTexts } from '../templates/audits.ts';
import { type ChoiceText, listTexts } from '../templates/lists.ts';
import { type ReminderTexts, reminderTexts } from '../templates/reminders.ts';
import { settingGroupTexts, settingTexts } from '../templates/settings.ts';
import type { ColumnTexts } from '../templates/sheets/texts.ts';
import { sheetTexts } from '../templates/sheets.ts';
import { conformanceParts } from './conformancePage.ts';

const note = 'Written by `npm run docs` from the schemas and texts. Do not edit.';

/** The pages of `docs/generated`, by file name. */
export function docPages(): Readonly<Record<string, string>> {
  return {
    'columns.md': page(
      'Tabs and columns',
      'Labels are given in English and Chinese; `key` is what code and exports use.',
      [...sheetKeys.map(columnsOfSheet)],
    ),
    'settings.md': page(
      'Settings',
      'An empty or unreadable value means the default.',
      settingGroups.map(settingsOfGroup),
    ),
    'lists.md': page('Lists', 'Keys are fixed; labels may be changed on the Lists tab.', listKeys.map(choicesOfList)),
    'rules.md': page('Rules', 'The reminders and audits that are built.', [reminders(), audits()]),
    'calls.md': page(
      'Calls of the sidebar',
      `Each call may also answer the door’s own codes: ${doorErrors.map(code).join(', ')}.`,
      Object.entries(calls).map(([name, call]) => callPart(name, call)),
    ),
    'conformance.md': page(
      'Cases of the conformance suite',
      'How to run them: [docs/conformance.md](../conformance.md). H-numbers stand in `host-strictness.md`, other letters in `platform.md`.',
      conformanceParts(table),
    ),
  };
}

function columnsOfSheet(key: (typeof sheetKeys)[number]): string {
  const { name, help } = sheetTexts[key];
  const { module } = schemaOf(key);
  const columns: Readonly<Record<string, ColumnTexts>> = sheetTexts[key].columns;
  const rows = Object.entries(schemaOf(key).columns).map(([column, schema]) => {
    const texts = columns[column];
    return [
      code(column),
      texts?.label.en,
      texts?.label.zh,
      kindOf(schema),
      whoOf(schema),
      limitsOf(schema),
      texts?.help.en,
    ];
  });
  const title = name.en === name.zh ? name.en : `${name.en} ${name.zh} (\`${key}\`)`;
  const purpose = module ? `${help.en}. Module ${code(module)}.` : `${help.en}.`;
  return [`## ${title}`, purpose, table(['key', 'EN', '中文', 'type', 'who', 'limits', 'note'], rows)].join('\n\n');
}

function kindOf({ kind, list, prefix }: Column): string {
  if (list) return `choice [${list}](lists.md#${list})`;
  return prefix ? `${kind} ${prefix}` : kind;
}

function whoOf({ who }: Column): string {
  return who === 'shared' ? 'user and product' : who === 'computed' ? 'product' : who;
}

function limitsOf({ required, oneOf, min, max }: Column): string {
  const range = min !== undefined || max !== undefined ? `${min ?? ''}–${max ?? ''}` : '';
  return [required && 'required', oneOf && `one of *${oneOf}*`, range].filter(Boolean).join(', ');
}

function settingsOfGroup(group: (typeof settingGroups)[number]): string {
  const rows = settingKeys
    .filter((key) => settingDefinitions[key].group === group)
    .map((key) => {
      const [en, zh] = [fallbackText(settingDefinitions[key], 'en'), fallbackText(settingDefinitions[key], 'zh-CN')];
      const { name, unit, help } = settingTexts[key];
      return [code(key), name.en, name.zh, en === zh ? en : `${en} / ${zh}`, unit.en, help.en];
    });
  const body = rows.length > 0 ? table(['key', 'EN', '中文', 'default', 'unit', 'what it does'], rows) : 'None yet.';
  return [heading(settingGroupTexts[group]), body].join('\n\n');
}

function choicesOfList(list: (typeof listKeys)[number]): string {
  const texts: Readonly<Record<string, ChoiceText>> = listTexts[list];
  const rows = shippedKeys(list).map((key) => [
    code(key),
    texts[key]?.en,
    texts[key]?.zh,
    texts[key]?.aliases?.join(', '),
  ]);
  const use = isFixedList(list) ? 'Drives rules: may be renamed, not switched off.' : 'A team may add its own.';
  return [`## ${list}`, use, table(['key', 'EN', '中文', 'also read as'], rows)].join('\n\n');
}

function reminders(): string {
  const texts: Readonly<Record<string, ReminderTexts>> = reminderTexts;
  const rows = reminderRuleIds.map((id) => {
    const rule = texts[id]!;
    return [id, both(rule.name), `${rule.what.en} → ${rule.why.en}`, `${rule.what.zh} → ${rule.why.zh}`];
  });
  return ['## Reminders', table(['rule', 'name', 'EN', '中文'], rows)].join('\n\n');
}

function audits(): string {
  const texts: Readonly<Record<string, Bilingual>> = { ...structureTexts, ...auditTexts };
  const structure = Object.entries(structureRules).map(([id, severity]) => ({
    id,
    severity,
    hourly: true,
    auto: false,
  }));
  const rules = auditRules.map(({ id, severity, hourly = false, auto = false }) => ({ id, severity, hourly, auto }));
  const rows = [...rules, ...structure, { ...mirrorRule, hourly: true, auto: false }]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, severity, hourly, auto }) => [
      ...[id, severity, hourly ? 'hourly' : 'nightly', auto ? 'by itself' : ''],
      ...[texts[id]?.en, texts[id]?.zh],
    ]);
  return ['## Audits', table(['rule', 'severity', 'looked at', 'mended', 'EN', '中文'], rows)].join('\n\n');
}

type AnyCall = (typeof calls)[keyof typeof calls];

const writings = {
  true: 'Writes, under the document lock, with an operation id.',
  'in parts': 'Writes in parts, each under the document lock.',
  false: 'Reads only.',
};

function callPart(name: string, { input, errors, writes }: AnyCall): string {
  const fields = fieldsOf(input);
  const facts = [
    writings[String(writes) as keyof typeof writings],
    errors.length > 0 ? `May refuse with ${errors.map(code).join(', ')}.` : '',
  ];
  return [
    `## ${name}`,
    facts.filter(Boolean).join(' '),
    fields.length > 0 ? table(['field', 'type', 'default'], fields) : 'Takes nothing.',
  ].join('\n\n');
}

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

function fieldsOf(input: AnyCall['input']): (string | undefined)[][] {
  // days, stamps and texts that are trimmed have no shape in JSON: they are texts all the same
  const schema = toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) as JsonSchema;
  return Object.entries(schema.properties ?? {}).map(([field, property]) => [
    code(field),
    typeOf(property),
    property.default === undefined ? '' : code(JSON.stringify(property.default)),
  ]);
}

function typeOf(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(' or ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' or ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`;
  const fields = Object.keys(schema.properties ?? {});
  if (fields.length > 0) return `{ ${fields.join(', ')} }`;
  return String(schema.type ?? 'text')
    .replace('string', 'text')
    .replace('null', 'empty');
}

function page(title: string, lead: string, parts: readonly string[]): string {
  return `${[`# ${title}`, note, lead, ...parts].join('\n\n')}\n`;
}

function table(head: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  const line = (cells: readonly (string | undefined)[]) =>
    `| ${cells.map((cell) => (cell ?? '').replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function heading(text: Bilingual): string {
  return `## ${both(text)}`;
}

function both({ en, zh }: Bilingual): string {
  return `${en} ${zh}`;
}

function code(text: string): string {
  return `\`${text}\``;
}
