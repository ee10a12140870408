import type { Area } from '../../workbook/area.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Execution, ServiceObject } from '../service.ts';
import { conditionalFormatClass } from './conditionalFormatClass.ts';
import { filterClass } from './filterClass.ts';
import type { Makers } from './makers.ts';
import { metadataClass, metadataFinderClass } from './metadataClass.ts';
import { serviceObject } from './method.ts';
import { namedRangeClass } from './namedRangeClass.ts';
import { protectionClass } from './protectionClass.ts';
import { rangeClass } from './range/rangeClass.ts';
import { rangeListClass } from './rangeListClass.ts';
import { selectionClass } from './selectionClass.ts';
import { Session, type SpreadsheetHooks } from './session.ts';
import { sheetClass } from './sheet/sheetClass.ts';
import { spreadsheetAppClass } from './spreadsheetApp.ts';
import { spreadsheetClass } from './spreadsheetClass.ts';
import { textFinderClass } from './textFinderClass.ts';
import { userClass } from './userClass.ts';
import { validationClass } from './validationClass.ts';

/** A Sheet keeps its identity within an execution; other objects are made anew at each call, as at Google. */
function makers(): Makers {
  const sheets = new Map<Sheet, ServiceObject>();
  const sheetObject = (session: Session, sheet: Sheet) => {
    const known = sheets.get(sheet);
    if (known) return known;
    const object = serviceObject(sheetClass, { session, sheet });
    sheets.set(sheet, object as ServiceObject);
    return object;
  };
  return {
    spreadsheet: (session) => serviceObject(spreadsheetClass, session),
    sheet: sheetObject,
    range: (session, sheet, area, extent) =>
      serviceObject(rangeClass, { session, sheet, area, ...(extent && { extent }) }),
    rangeList: (session, ranges) => serviceObject(rangeListClass, { session, ranges }),
    selection: (session) => serviceObject(selectionClass, { session }),
    validation: (session, rule) => serviceObject(validationClass, { session, rule }),
    conditionalFormat: (session, rule, sheet) => serviceObject(conditionalFormatClass, { session, rule, sheet }),
    protection: (session, sheet, { id }) => serviceObject(protectionClass, { session, sheet, id }),
    metadata: (session, { id }) => serviceObject(metadataClass, { session, id }),
    metadataFinder: (session, sheet, area) => serviceObject(metadataFinderClass, { session, sheet, area, wanted: {} }),
    namedRange: (session, name) => serviceObject(namedRangeClass, { session, name }),
    filter: (session, sheet) => serviceObject(filterClass, { session, sheet }),
    textFinder: (session, text, places) => {
      const options = { matchCase: false, entireCell: false, formulas: false, pattern: false, ignoreDiacritics: false };
      return serviceObject(textFinderClass, { session, text, places, options, found: 0 });
    },
    user: (email) => serviceObject(userClass, { email }),
  };
}

/** The spreadsheet services of one execution. */
export interface SpreadsheetServices {
  readonly SpreadsheetApp: ServiceObject;
  /** e.source of an event */
  spreadsheet(): ServiceObject;
  /** e.range of an event */
  range(sheet: Sheet, area: Area): ServiceObject;
  /** the end of the execution: what is pending reaches the workbook (C5) */
  commit(execution: Execution): void;
  /** a killed execution loses what is pending (H14) */
  drop(): void;
  /** whether writes wait for a flush, as releaseLock wants to know (H68) */
  hasPendingWrites(): boolean;
}

/** Made anew for each execution: pending writes, active objects and prices belong to it. */
export function spreadsheetServices(workbook: Workbook, hooks: SpreadsheetHooks): SpreadsheetServices {
  const session = new Session(workbook, hooks, makers());
  return {
    SpreadsheetApp: serviceObject(spreadsheetAppClass, { session }),
    spreadsheet: () => session.make.spreadsheet(session),
    range: (sheet, area) => session.make.range(session, sheet, area),
    commit: (execution) => session.flush(execution),
    drop: () => session.buffer.drop(),
    hasPendingWrites: () => !session.buffer.isEmpty,
  };
}
