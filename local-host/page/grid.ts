import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import {
  SheetsDataValidationValidatorService,
  UniverSheetsDataValidationPreset,
} from '@univerjs/preset-sheets-data-validation';
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEn from '@univerjs/preset-sheets-note/locales/en-US';
import noteZh from '@univerjs/preset-sheets-note/locales/zh-CN';
import { createUniver, type FUniver, IConfigService, LocaleType, mergeLocales } from '@univerjs/presets';
import type { EditView, SelectView, SheetView, StateView } from '../server/protocol.ts';
import { editOf, type ViewCommand } from './editOf.ts';
import type { PageLanguage } from './texts.ts';
import { changedCells, frameDiffers, resourcesOf, unitOf } from './univerSheet.ts';

/** The grid in the page: a view of the host's workbook. What a person does in it goes to the host and comes back. */
export interface Grid {
  /** shows these tabs, the content only of the sheets given; keeps the tab and the place where the person is */
  show(state: StateView, sheets: ReadonlyMap<number, SheetView>): void;
  activeSheet(): number | null;
  goTo(sheet: number, row?: number, column?: number): void;
  /** calls back when cells moved under the window, until the answer is called */
  onMoved(listener: () => void): () => void;
  /** where cells of the tab in front are now, null while nothing is drawn */
  view(): CellsInView | null;
}

/** Pixels from the upper left corner of the grid's place in the page. */
export interface CellsInView {
  readonly zoom: number;
  /** what is left of the window without headers */
  readonly cells: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** of a cell, 1-based, from the corner of `cells` on */
  cornerOf(row: number, column: number): { readonly left: number; readonly top: number };
}

interface Hooks {
  edit(edit: EditView): void;
  select(selected: SelectView): void;
  activate(sheet: number): void;
}

export function createGrid(container: string, language: PageLanguage, hooks: Hooks): Grid {
  const { univer, univerAPI } = createUniver({
    locale: language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreZh, validationZh, noteZh),
      [LocaleType.EN_US]: mergeLocales(coreEn, validationEn, noteEn),
    },
    presets: [
      UniverSheetsCorePreset({
        container,
        toolbar: false,
        header: true,
        formulaBar: true,
        disableAutoFocus: true,
        // every cell is a text to the view, figures too: no green corner for them
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      }),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
      UniverSheetsNotePreset(),
    ],
  });
  let shown: { state: StateView; sheets: Map<number, SheetView> } | null = null;
  /** what is shown as soon as the grid is not busy any more */
  let later: (() => void) | null = null;
  /** our own writing into the view must not come back as a person's edit */
  let applying = false;
  const typed = new Map<string, string>();

  const quietly = (work: () => void) => {
    applying = true;
    try {
      work();
    } finally {
      applying = false;
    }
  };

  univerAPI.addEvent(univerAPI.Event.BeforeSheetEditEnd, (event) => {
    if (!event.isConfirm) return;
    const text = event.value.toPlainText().replace(/\r?\n$/, '');
    typed.set(`${event.worksheet.getSheetId()}:${event.row}:${event.column}`, text);
  });
  univerAPI.onCommandExecuted((command) => {
    if (applying || !shown) return;
    const edit = editOf(command as ViewCommand, typed, shown.sheets);
    typed.clear();
    if (edit) hooks.edit(edit);
  });
  univerAPI.addEvent(univerAPI.Event.ActiveSheetChanged, (event) => {
    if (!applying) hooks.activate(Number(event.activeSheet.getSheetId()));
  });
  univerAPI.addEvent(univerAPI.Event.SelectionChanged, (event) => {
    const range = event.selections[event.selections.length - 1];
    if (applying || !range) return;
    const [row, column] = [range.startRow + 1, range.startColumn + 1];
    const [rows, columns] = [range.endRow + 2 - row, range.endColumn + 2 - column];
    hooks.select({ sheet: Number(event.worksheet.getSheetId()), row, column, rows, columns });
  });

  const moved = new Set<() => void>();
  const tellMoved = () => {
    for (const listener of moved) listener();
  };
  univerAPI.addEvent(univerAPI.Event.Scroll, tellMoved);
  univerAPI.addEvent(univerAPI.Event.SheetZoomChanged, tellMoved);
  new ResizeObserver(tellMoved).observe(document.getElementById(container)!);

  const showLater = () => {
    const show = later;
    later = null;
    if (show) setTimeout(show);
  };
  univerAPI.addEvent(univerAPI.Event.SheetEditEnded, showLater);
  univerAPI.addEvent(univerAPI.Event.LifeCycleChanged, ({ stage }) => {
    if (stage !== univerAPI.Enum.LifecycleStages.Rendered) return;
    // nor a corner for figures in cells that are formatted as text: the preset passes no settings on to this plugin
    univer
      .__getInjector()
      .get(IConfigService)
      .setConfig(
        'sheets-numfmt.config',
        { disableTextFormatMark: true, disableTextFormatAlert: true },
        { merge: true },
      );
    checkOnlyWhatIsThere(univer.__getInjector().get(SheetsDataValidationValidatorService), (sheet) =>
      Boolean(univerAPI.getActiveWorkbook()?.getSheetBySheetId(sheet)),
    );
    showLater();
  });

  /** A workbook made anew before the first one was drawn, or while a person types, takes away what is being made. */
  const isBusy = () =>
    univerAPI.getCurrentLifecycleStage() < univerAPI.Enum.LifecycleStages.Rendered ||
    univerAPI.getActiveWorkbook()?.isCellEditing() === true;

  const rebuild = (state: StateView, sheets: ReadonlyMap<number, SheetView>) => {
    const active = univerAPI.getActiveWorkbook()?.getActiveSheet()?.getSheetId();
    const scroll = univerAPI.getActiveWorkbook()?.getActiveSheet()?.getScrollState();
    const selected = univerAPI.getActiveWorkbook()?.getActiveSheet()?.getActiveRange();
    const [row, column] = [selected?.getRow() ?? 0, selected?.getColumn() ?? 0];
    quietly(() => {
      if (univerAPI.getActiveWorkbook()) univerAPI.disposeUnit('workbook');
      univerAPI.createWorkbook({ ...unitOf(state, sheets), resources: resourcesOf(sheets) });
      const workbook = univerAPI.getActiveWorkbook();
      const still =
        state.tabs.find((tab) => String(tab.id) === active && !tab.hidden) ?? state.tabs.find((tab) => !tab.hidden);
      if (workbook && still) workbook.setActiveSheet(String(still.id));
      if (scroll && still && String(still.id) === active) {
        workbook?.getActiveSheet()?.getRange(row, column)?.activate();
        workbook?.getActiveSheet()?.scrollToCell(scroll.sheetViewStartRow, scroll.sheetViewStartColumn);
      }
    });
  };

  const refresh = (sheets: ReadonlyMap<number, SheetView>, before: ReadonlyMap<number, SheetView>) => {
    for (const [id, sheet] of sheets) {
      const cellValue = changedCells(before.get(id) ?? sheet, sheet);
      if (!cellValue) continue;
      quietly(() =>
        univerAPI.syncExecuteCommand(
          'sheet.mutation.set-range-values',
          { unitId: 'workbook', subUnitId: String(id), cellValue },
          { onlyLocal: true },
        ),
      );
    }
  };

  const grid: Grid = {
    show(state, sheets) {
      if (shown && isBusy()) {
        later = () => grid.show(state, sheets);
        return;
      }
      const before = shown;
      shown = { state, sheets: new Map(sheets) };
      if (!before || tabsDiffer(before.state, state) || anyFrameDiffers(before.sheets, sheets)) rebuild(state, sheets);
      else refresh(sheets, before.sheets);
    },
    activeSheet() {
      const id = univerAPI.getActiveWorkbook()?.getActiveSheet()?.getSheetId();
      return id === undefined ? null : Number(id);
    },
    onMoved(listener) {
      moved.add(listener);
      return () => moved.delete(listener);
    },
    view() {
      const sheet = univerAPI.getActiveWorkbook()?.getActiveSheet();
      return sheet && shown ? cellsInView(document.getElementById(container)!, sheet) : null;
    },
    goTo(sheet, row, column) {
      const workbook = univerAPI.getActiveWorkbook();
      workbook?.setActiveSheet(String(sheet));
      if (row && column && !isBusy()) {
        const range = workbook?.getActiveSheet()?.getRange(row - 1, column - 1);
        range?.activate();
        workbook?.getActiveSheet()?.scrollToCell(Math.max(row - 4, 0), Math.max(column - 3, 0));
      }
    },
  };
  return grid;
}

/** Pixels of the headers of rows and columns before zooming. */
const headers = { width: 46, height: 20 };

type Worksheet = NonNullable<ReturnType<NonNullable<ReturnType<FUniver['getActiveWorkbook']>>['getActiveSheet']>>;

function cellsInView(place: HTMLElement, sheet: Worksheet): CellsInView | null {
  // the formula bar is a canvas as well
  const boxes = [...place.querySelectorAll('canvas')].map((canvas) => canvas.getBoundingClientRect());
  const canvas = boxes.reduce<DOMRect | null>((best, box) => (best && best.height >= box.height ? best : box), null);
  if (!canvas) return null;
  const outer = place.getBoundingClientRect();
  const zoom = sheet.getZoom();
  const { sheetViewStartRow: top, sheetViewStartColumn: left, offsetX, offsetY } = sheet.getScrollState();
  const between = (from: number, to: number, sizeOf: (index: number) => number): number => {
    let pixels = 0;
    for (let index = Math.min(from, to); index < Math.max(from, to); index += 1) pixels += sizeOf(index);
    return from <= to ? pixels : -pixels;
  };
  const [wide, high] = [headers.width * zoom, headers.height * zoom];
  return {
    zoom,
    cells: {
      ...{ left: canvas.left - outer.left + wide, top: canvas.top - outer.top + high },
      ...{ width: canvas.width - wide, height: canvas.height - high },
    },
    cornerOf: (row, column) => ({
      left: (between(left, column - 1, (index) => sheet.getColumnWidth(index)) - offsetX) * zoom,
      top: (between(top, row - 1, (index) => sheet.getRowHeight(index)) - offsetY) * zoom,
    }),
  };
}

/** Univer checks dropdowns when it is idle, and throws when their tab was deleted meanwhile. */
function checkOnlyWhatIsThere(
  validator: SheetsDataValidationValidatorService,
  isThere: (sheet: string) => boolean,
): void {
  const check = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unit, sheet, ranges) => (isThere(sheet) ? check(unit, sheet, ranges) : []);
}

function tabsDiffer(before: StateView, after: StateView): boolean {
  return JSON.stringify(before.tabs) !== JSON.stringify(after.tabs);
}

function anyFrameDiffers(before: ReadonlyMap<number, SheetView>, after: ReadonlyMap<number, SheetView>): boolean {
  return [...after].some(([id, sheet]) => {
    const known = before.get(id);
    return !known || frameDiffers(known, sheet);
  });
}
