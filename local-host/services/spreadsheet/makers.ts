import type { Extent } from '../../workbook/a1.ts';
import type { Area } from '../../workbook/area.ts';
import type { DeveloperMetadata } from '../../workbook/developerMetadata.ts';
import type { Protection } from '../../workbook/protection.ts';
import type { ConditionalFormat, Sheet } from '../../workbook/sheet.ts';
import type { Validation } from '../../workbook/validation.ts';
import type { ServiceObject } from '../service.ts';
import type { Session } from './session.ts';

/** A Range: coordinates, not identity (S15). */
export interface RangeState {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly area: Area;
  /** how it was asked for; cells unless told so */
  readonly extent?: Extent;
}

export interface SheetState {
  readonly session: Session;
  readonly sheet: Sheet;
}

/** How the classes make objects of each other; wired in index.ts, so that no class imports another. */
export interface Makers {
  spreadsheet(session: Session): ServiceObject;
  sheet(session: Session, sheet: Sheet): ServiceObject;
  range(session: Session, sheet: Sheet, area: Area, extent?: Extent): ServiceObject;
  rangeList(session: Session, ranges: readonly RangeState[]): ServiceObject;
  selection(session: Session): ServiceObject;
  validation(session: Session, rule: Validation): ServiceObject;
  conditionalFormat(session: Session, rule: ConditionalFormat, sheet: Sheet): ServiceObject;
  protection(session: Session, sheet: Sheet, protection: Protection): ServiceObject;
  metadata(session: Session, entry: DeveloperMetadata): ServiceObject;
  metadataFinder(session: Session, sheet: Sheet | null, area: Area | null): ServiceObject;
  namedRange(session: Session, name: string): ServiceObject;
  filter(session: Session, sheet: Sheet): ServiceObject;
  textFinder(session: Session, text: string, areas: readonly { sheet: Sheet; area: Area | null }[]): ServiceObject;
  user(email: string): ServiceObject;
}
