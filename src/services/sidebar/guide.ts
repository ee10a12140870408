import { fill } from '../../../templates/fill.ts';
import { guideTexts } from '../../../templates/guide.ts';
import type { ColumnTexts } from '../../../templates/sheets/texts.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { guide as contract, GuideColumn } from '../../contract/guide.ts';
import type { Ports } from '../../ports.ts';
import type { Column } from '../../schema/column.ts';
import { inLanguage } from '../../schema/language.ts';
import { type SheetKey, schemaOf, sheetKeys } from '../../schema/sheets.ts';
import { choiceLabel } from '../common/labels.ts';
import { readerLanguage } from '../common/readerLanguage.ts';

const mostChoices = 12;

/** How to fill each tab, made from the schema that forms and audits go by. */
export function guide(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const language = readerLanguage(ports);
  const shown = sheetKeys.filter((key) => !key.startsWith('_') && ports.structure.has(key));
  const tabs = shown.map((key) => ({
    key,
    name: inLanguage(sheetTexts[key].name, language),
    help: inLanguage(sheetTexts[key].help, language),
    columns: columnsOf(key, ports),
  }));
  return { ok: true, value: { tabs } };
}

function columnsOf(sheet: SheetKey, ports: Ports): GuideColumn[] {
  const language = readerLanguage(ports);
  const texts: Readonly<Record<string, ColumnTexts>> = sheetTexts[sheet].columns;
  const columns = Object.entries(schemaOf(sheet).columns);
  const labelOf = (key: string) => (texts[key] ? inLanguage(texts[key].label, language) : key);
  return columns.map(([key, column]) => {
    const group = columns.filter(([, { oneOf }]) => oneOf !== undefined && oneOf === column.oneOf);
    return {
      key,
      label: labelOf(key),
      help: texts[key] ? inLanguage(texts[key].help, language) : '',
      rules: rulesOf(
        column,
        group.map(([member]) => labelOf(member)),
        ports,
      ),
    };
  });
}

function rulesOf(column: Column, group: readonly string[], ports: Ports): string[] {
  const language = readerLanguage(ports);
  const say = (text: keyof typeof guideTexts, places: Readonly<Record<string, string | number>> = {}) =>
    fill(inLanguage(guideTexts[text], language), places);
  const { who, kind, list, min, max, required } = column;
  if (who === 'computed' || who === 'system') return [say('computed')];
  const labels = list
    ? ports.config.lists[list]
        .filter(({ active }) => active)
        .map((entry) => choiceLabel(list, entry.key, ports.config, language))
    : [];
  const more = labels.length > mostChoices ? '…' : '';
  const isText = kind === 'text' || kind === 'long';
  return [
    ...(required ? [say('required')] : []),
    ...(group.length > 0 ? [say('oneOf', { labels: group.join(', ') })] : []),
    ...(isText && max !== undefined ? [say('length', { max })] : []),
    ...(!isText && min !== undefined ? [max === undefined ? say('least', { min }) : say('range', { min, max })] : []),
    ...(list ? [say('choice', { labels: labels.slice(0, mostChoices).join(', ') + more })] : []),
    ...(kind in kindTexts ? [say(kindTexts[kind as keyof typeof kindTexts])] : []),
  ];
}

/** Kinds of columns of which there is something to say. */
const kindTexts = {
  person: 'person',
  tags: 'tags',
  day: 'day',
  money: 'money',
  email: 'email',
  phone: 'phone',
  url: 'url',
  link: 'link',
} as const;
