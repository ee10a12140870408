import type { EditView, SheetView } from '../server/protocol.ts';

/** A mutation that Univer has carried out, with what it needs of its parameters. */
export interface ViewCommand {
  readonly id: string;
  readonly params?: {
    readonly subUnitId?: string;
    readonly cellValue?: Readonly<
      Record<string, Readonly<Record<string, { v?: string | number | boolean | null; f?: string | null } | null>>>
    >;
    readonly range?: {
      readonly startRow: number;
      readonly endRow: number;
      readonly startColumn: number;
      readonly endColumn: number;
    };
    readonly name?: string;
    readonly hidden?: 0 | 1;
    readonly toOrder?: number;
    readonly order?: Readonly<Record<string, number>>;
    readonly sheet?: { readonly name?: string };
  };
}

/**
 * What a person just did, in the host's terms; null when it is none of the host's business (a width, a selection).
 *
 * @param typed texts as keyed in, by `sheet:row:column`: Univer turns `007` into 7 before it tells, Google decides by the format
 */
export function editOf(
  command: ViewCommand,
  typed: ReadonlyMap<string, string>,
  sheets: ReadonlyMap<number, SheetView>,
): EditView | null {
  const { params } = command;
  const sheet = Number(params?.subUnitId);
  if (!params) return null;
  switch (command.id) {
    case 'sheet.mutation.set-range-values':
      return typedBlock(sheet, params.cellValue ?? {}, typed, sheets.get(sheet));
    case 'sheet.mutation.insert-row':
      return lines('insertRows', sheet, params.range?.startRow, params.range?.endRow);
    case 'sheet.mutation.remove-rows':
      return lines('deleteRows', sheet, params.range?.startRow, params.range?.endRow);
    case 'sheet.mutation.insert-col':
      return lines('insertColumns', sheet, params.range?.startColumn, params.range?.endColumn);
    case 'sheet.mutation.remove-col':
      return lines('deleteColumns', sheet, params.range?.startColumn, params.range?.endColumn);
    case 'sheet.mutation.set-worksheet-name':
      return { kind: 'renameTab', sheet, name: params.name ?? '' };
    case 'sheet.mutation.remove-sheet':
      return { kind: 'deleteTab', sheet };
    case 'sheet.mutation.insert-sheet':
      return { kind: 'addTab', name: params.sheet?.name ?? '' };
    case 'sheet.mutation.set-worksheet-hidden':
      return { kind: params.hidden ? 'hideTab' : 'showTab', sheet };
    case 'sheet.mutation.set-worksheet-order':
      return { kind: 'moveTab', sheet, to: (params.toOrder ?? 0) + 1 };
    default:
      return null;
  }
}

function lines(
  kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns',
  sheet: number,
  from = 0,
  to = from,
): EditView {
  return { kind, sheet, at: from + 1, count: to - from + 1 };
}

/** The smallest block around the changed cells; cells in it that did not change are null. */
function typedBlock(
  sheet: number,
  cells: NonNullable<NonNullable<ViewCommand['params']>['cellValue']>,
  typed: ReadonlyMap<string, string>,
  known: SheetView | undefined,
): EditView | null {
  const changed = new Map<string, string>();
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (const [row, cellsOfRow] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(cellsOfRow ?? {})) {
      if (cell && !('v' in cell) && !('f' in cell)) continue;
      const text = typed.get(`${sheet}:${row}:${column}`) ?? textOf(cell, known?.cells[Number(row)]?.[Number(column)]);
      changed.set(`${row}:${column}`, text);
      [top, left] = [Math.min(top, Number(row)), Math.min(left, Number(column))];
      [bottom, right] = [Math.max(bottom, Number(row)), Math.max(right, Number(column))];
    }
  }
  if (changed.size === 0) return null;
  const texts = Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => changed.get(`${top + row}:${left + column}`) ?? null),
  );
  return { kind: 'type', sheet, row: top + 1, column: left + 1, texts };
}

function textOf(
  cell: { v?: string | number | boolean | null; f?: string | null } | null,
  before: string | boolean | undefined,
): string {
  if (cell?.f) return cell.f;
  if (typeof before === 'boolean' && (cell?.v === 1 || cell?.v === 0)) return cell.v === 1 ? 'TRUE' : 'FALSE';
  return cell?.v === undefined || cell.v === null ? '' : String(cell.v);
}
