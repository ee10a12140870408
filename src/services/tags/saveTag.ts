import { columnName } from '../../../templates/names.ts';
import type { Input, Output, Refusal } from '../../contract/call.ts';
import type { saveTag as contract } from '../../contract/tags.ts';
import { mergeEdit } from '../../domain/customers/mergeEdit.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Change, Ports, Stored } from '../../ports.ts';
import type { Tag } from '../../schema/sheets/tags.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { checksOf } from '../common/checksOf.ts';
import { invalid } from '../common/invalid.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { saved } from '../common/saved.ts';
import { labelOfTag } from '../common/tagLabels.ts';
import { ruleFaults } from './ruleFaults.ts';
import { rulesWithLabel } from './rulesWithLabel.ts';
import { tagRows } from './tagRows.ts';
import { isLabelOf, relabelled } from './wearers.ts';

export const separators = /[,，;；、\n]/;

/** Adds a tag, renames one together with all cells that hold it, or switches it off: one operation. */
export function saveTag(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { id } = input;
  const rows = tagRows(ports);
  const former = id === undefined ? null : rows.find(({ values }) => values.id === id);
  if (former === undefined) return { ok: false, code: 'row-gone' };
  const edit = mergeEdit<Partial<Tag>>(cellsOf(input), input.base, former?.values ?? {});
  if (edit.conflicts.length > 0) return stale(edit.conflicts, former?.values, ports);
  const refusal = refusalOf({ ...former?.values, ...edit.set }, former, rows, ports);
  if (refusal) return refusal;
  const tagId = former?.values.id ?? ports.ids.next('G');
  const next = { ...former?.values, ...edit.set } as Tag;
  const renamed = former ? renaming(former.values, next, rows, ports) : [];
  const change: Change = former
    ? { kind: 'update', sheet: 'tags', id: tagId, row: former.row, set: edit.set }
    : { kind: 'append', sheet: 'tags', values: { ...cellsOf(input), id: tagId } };
  const value = { id: tagId, renamed: renamed.filter(({ sheet }) => sheet === 'customers').length };
  if (former && Object.keys(edit.set).length === 0) return { ok: true, value };
  const [kind, about] = [former ? 'renameTag' : 'addTag', labelOfTag(next, ports.config)];
  return saved({ kind, about, changes: [change, ...renamed] }, value, ports);
}

function cellsOf({ zh, en, dim, color, active, exclusive, rule, note }: Input<typeof contract>): Partial<Tag> {
  return {
    ...{ zh, en, dim: dim as Tag['dim'], color: (color ?? null) as Tag['color'], active },
    ...(exclusive !== undefined && { exclusive }),
    ...(rule !== undefined && { rule: rule.trim() || null }),
    ...(note !== undefined && { note: note.trim() || null }),
  };
}

/** Somebody changed the same field since the form was opened; of a new name the sentence tells which. */
function stale(
  conflicts: readonly { readonly field: string; readonly theirs: unknown }[],
  tag: Tag | undefined,
  ports: Ports,
): Refusal<'tag-renamed' | 'tag-changed'> {
  const theirs = Object.fromEntries(conflicts.map(({ field, theirs: value }) => [field, value]));
  const fields = Object.keys(theirs).map((field) => columnName('tags', field, readerLanguage(ports)));
  const places = {
    value: tag ? labelOfTag(tag, ports.config) : '',
    by: tag?.updated_by ?? '–',
    fields: fields.join(', '),
  };
  return { ok: false, code: 'zh' in theirs || 'en' in theirs ? 'tag-renamed' : 'tag-changed', places, details: theirs };
}

function refusalOf(
  tag: Partial<Tag>,
  former: Stored<Tag> | null,
  rows: readonly Stored<Tag>[],
  ports: Ports,
): Refusal<'invalid' | 'tag-separator' | 'tag-exists'> | null {
  const faults = faultsOf(schemaOf('tags'), tag, checksOf(ports.config), { former: former?.values ?? {} });
  const refusal = invalid(faults, tag.rule === former?.values.rule ? {} : ruleFaults(tag.rule ?? '', ports));
  if (refusal) return refusal;
  const labels = [tag.zh, tag.en].filter((label) => typeof label === 'string');
  if (labels.some((label) => separators.test(label))) return { ok: false, code: 'tag-separator' };
  const twin = rows.find(({ values }) => values.id !== tag.id && labels.some((label) => isLabelOf(values, label)));
  if (!twin) return null;
  const value = labelOfTag(twin.values, ports.config);
  return { ok: false, code: 'tag-exists', places: { value }, details: { id: twin.values.id } };
}

/** The cells of Customers, and the other tags' rules, that hold the former label. */
function renaming(former: Tag, next: Tag, rows: readonly Stored<Tag>[], ports: Ports): Change[] {
  const label = labelOfTag(next, ports.config);
  const isNamedAnew = !isLabelOf(former, label) || labelOfTag(former, ports.config) !== label;
  return isNamedAnew ? [...relabelled(former, label, ports), ...rulesWithLabel(rows, former, label, ports)] : [];
}
