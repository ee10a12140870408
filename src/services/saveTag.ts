import type { Input, Output } from '../contract/call.ts';
import type { saveTag as contract } from '../contract/settings.ts';
import { faultsOf } from '../domain/validate.ts';
import type { Change, Ports, Stored } from '../ports.ts';
import type { Tag } from '../schema/sheets/tags.ts';
import { schemaOf } from '../schema/sheets.ts';
import { isActive } from './common/active.ts';
import { checksOf } from './common/checksOf.ts';
import { invalid } from './common/invalid.ts';
import { saved } from './common/saved.ts';
import { labelOfTag } from './common/tagLabels.ts';

const separators = /[,，;；、\n]/;

/** Adds a tag, renames one together with all cells that hold it, or switches it off: one operation. */
export function saveTag(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { id, zh, en, dim, active } = input;
  const former = id === undefined ? null : ports.table('tags').byId(id);
  if (id !== undefined && (!former || !isActive(former.values))) return { ok: false, code: 'row-gone' };
  const cells = { zh, en, dim, color: (input.color ?? null) as Tag['color'], active };
  const refusal = invalid(faultsOf(schemaOf('tags'), cells, checksOf(ports.config), { former: former?.values ?? {} }));
  if (refusal) return refusal;
  if ([zh, en].some((label) => label !== null && separators.test(label))) return { ok: false, code: 'tag-separator' };
  const twin = ports.config.tags.find((tag) => tag.id !== id && sharesLabel(tag, [zh, en]));
  if (twin) return { ok: false, code: 'tag-exists', places: { value: labelOfTag(twin, ports.config) } };
  const tagId = former?.values.id ?? ports.ids.next('G');
  const renamed = former ? renaming(former, { ...former.values, ...cells }, ports) : [];
  const change: Change = former
    ? { kind: 'update', sheet: 'tags', id: tagId, row: former.row, set: cells }
    : { kind: 'append', sheet: 'tags', values: { ...cells, id: tagId } };
  const value = { id: tagId, renamed: renamed.length };
  return saved({ kind: former ? 'renameTag' : 'addTag', about: zh ?? en, changes: [change, ...renamed] }, value, ports);
}

function sharesLabel({ zh, en }: Tag, labels: readonly (string | null)[]): boolean {
  const taken = [zh, en].map((label) => label?.toLowerCase());
  return labels.some((label) => label !== null && taken.includes(label.toLowerCase()));
}

/** The cells of Customers that hold the former label in either language. */
function renaming(former: Stored<Tag>, next: Tag, ports: Ports): Change[] {
  const [before, after] = [[former.values.zh, former.values.en], labelOfTag(next, ports.config)];
  if (before.includes(after) && labelOfTag(former.values, ports.config) === after) return [];
  return ports
    .table('customers')
    .columns(['id', 'tags'])
    .filter(({ tags }) => tags.some((label) => before.includes(label)))
    .map(({ id, row, tags }) => {
      const labels = tags.map((label) => (before.includes(label) ? after : label));
      return { kind: 'update', sheet: 'customers', id, row, set: { tags: [...new Set(labels)] } };
    });
}
