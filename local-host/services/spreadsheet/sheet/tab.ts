import { lastColumnOf, lastRowOf } from '../../../workbook/area.ts';
import { errors } from '../../../workbook/errors.ts';
import type { ConditionalFormat } from '../../../workbook/sheet.ts';
import { type Execution, HostStrictError, type ServiceObject } from '../../service.ts';
import { addMetadata, isAt, metadataSignatures, onlyKeyAndValue } from '../addMetadata.ts';
import { colourOf } from '../colour.ts';
import { enumName, enums } from '../enums.ts';
import type { SheetState } from '../makers.ts';
import { methodsOn, stateOf } from '../method.ts';
import { clear } from '../range/clearing.ts';

const { answer, deed } = methodsOn<SheetState>();

function beforeTabChange({ session, sheet }: SheetState, execution: Execution): void {
  session.requireEditable(execution, sheet, sheet.whole);
  session.flush(execution);
  session.chargeFormat(execution, 1);
}

function setHidden(state: SheetState, hidden: boolean, execution: Execution): void {
  beforeTabChange(state, execution);
  const { sheets } = state.session.book;
  if (hidden && sheets.every((one) => one === state.sheet || one.hidden))
    throw new HostStrictError('to hide the last visible tab');
  state.session.book.setSheetHidden(state.sheet, hidden);
}

/** @throws HostStrictError for names of which it is not known whether Google takes them */
export function requireSheetName(name: string): void {
  if (name.trim() === '') throw new HostStrictError('an empty sheet name');
  if (name.length > 100) throw new HostStrictError('a sheet name of more than 100 characters');
}

const location = ({ sheet }: SheetState) => ({ level: 'SHEET', sheetId: sheet.id, position: null }) as const;

const wholeRange = ({ session, sheet }: SheetState) => ({ session, sheet, area: sheet.whole });

/** The tab itself: name, place, colour, and what belongs to a sheet as a whole. */
export const tabMethods = {
  getName: answer([[]], ({ sheet }) => sheet.name),
  getSheetName: answer([[]], ({ sheet }) => sheet.name),
  getSheetId: answer([[]], ({ sheet }) => sheet.id),
  getIndex: answer([[]], ({ session, sheet }, _args, execution) => {
    session.chargeMetadata(execution);
    return session.book.sheets.indexOf(sheet) + 1;
  }),
  getType: answer([[]], () => enums.SheetType.GRID),
  getParent: answer([[]], ({ session }) => session.make.spreadsheet(session)),
  setName: deed([['String']], (state, [name], execution) => {
    beforeTabChange(state, execution);
    requireSheetName(name);
    state.session.book.renameSheet(state.sheet, name);
  }),
  hideSheet: deed([[]], (state, _args, execution) => setHidden(state, true, execution)),
  showSheet: deed([[]], (state, _args, execution) => setHidden(state, false, execution)),
  isSheetHidden: answer([[]], ({ session, sheet }, _args, execution) => {
    session.chargeMetadata(execution);
    return sheet.hidden;
  }),
  setTabColor: deed([['String'], ['null']], (state, [colour], execution) => {
    beforeTabChange(state, execution);
    state.sheet.tabColor = colour === null ? null : colourOf(colour);
    state.sheet.changed('sheets', null);
  }),
  getTabColor: answer([[]], ({ sheet }) => sheet.tabColor),
  setHiddenGridlines: deed([['Boolean']], (state, [hidden], execution) => {
    beforeTabChange(state, execution);
    state.sheet.hiddenGridlines = hidden;
    state.sheet.changed('dimensions', null);
  }),
  hasHiddenGridlines: answer([[]], ({ sheet }) => sheet.hiddenGridlines),
  copyTo: answer([[{ service: 'SpreadsheetApp.Spreadsheet' }]], (state, _args, execution) => {
    beforeTabChange(state, execution);
    return state.session.make.sheet(state.session, state.session.book.copySheet(state.sheet));
  }),
  clear: deed([[], ['Object']], (state, [options], execution) => clear(wholeRange(state), options, execution)),
  clearContents: deed([[]], (state, _args, execution) => clear(wholeRange(state), { contentsOnly: true }, execution)),
  clearFormats: deed([[]], (state, _args, execution) => clear(wholeRange(state), { formatOnly: true }, execution)),
  clearNotes: deed([[]], (state, _args, execution) => clear(wholeRange(state), { commentsOnly: true }, execution)),
  getConditionalFormatRules: answer([[]], ({ session, sheet }, _args, execution) => {
    session.chargeMetadata(execution);
    return sheet.conditionalFormats.map((rule) => session.make.conditionalFormat(session, rule, sheet));
  }),
  setConditionalFormatRules: answer([['Object[]']], ({ session, sheet }, [rules], execution) => {
    session.requireEditable(execution, sheet, sheet.whole);
    const values = rules.map((rule) => {
      const isRule = (rule as ServiceObject | null)?.type?.name === 'SpreadsheetApp.ConditionalFormatRule';
      if (!isRule) throw new HostStrictError('an entry of setConditionalFormatRules is no rule');
      return stateOf<{ rule: ConditionalFormat }>(rule as ServiceObject).rule;
    });
    const isOutside = values.some(({ areas }) =>
      areas.some((area) => lastRowOf(area) > sheet.maxRows || lastColumnOf(area) > sheet.maxColumns),
    );
    if (isOutside) throw errors.outsideGrid();
    session.chargeFeature(execution);
    sheet.conditionalFormats = values;
    sheet.changed('conditionalFormat', null);
  }),
  clearConditionalFormatRules: answer([[]], ({ session, sheet }, _args, execution) => {
    session.requireEditable(execution, sheet, sheet.whole);
    session.chargeFeature(execution);
    sheet.conditionalFormats = [];
    sheet.changed('conditionalFormat', null);
  }),
  getFilter: answer([[]], ({ session, sheet }, _args, execution) => {
    session.chargeMetadata(execution);
    return sheet.filter && session.make.filter(session, sheet);
  }),
  protect: answer([[]], ({ session, sheet }, _args, execution) => {
    session.requireEditable(execution, sheet, sheet.whole);
    session.chargeFeature(execution);
    const known = sheet.protections.find(({ area }) => area === null);
    if (known) return session.make.protection(session, sheet, known);
    const editors = [...new Set([session.book.owner, ...session.book.editors, execution.effectiveUser])];
    const id = String(session.book.newId());
    const protection = { id, area: null, unprotected: [], description: '', warningOnly: false, editors };
    sheet.protections.push(protection);
    sheet.changed('protection', null);
    return session.make.protection(session, sheet, protection);
  }),
  getProtections: answer([[{ service: 'SpreadsheetApp.ProtectionType' }]], ({ session, sheet }, [type], execution) => {
    session.chargeMetadata(execution);
    const isSheet = enumName(type) === 'SHEET';
    return sheet.protections
      .filter(({ area }) => (area === null) === isSheet)
      .map((protection) => session.make.protection(session, sheet, protection));
  }),
  getNamedRanges: answer([[]], ({ session, sheet }, _args, execution) => {
    session.chargeMetadata(execution);
    return session.book.namedRanges
      .filter(({ sheetId }) => sheetId === sheet.id)
      .map(({ name }) => session.make.namedRange(session, name));
  }),
  addDeveloperMetadata: deed(metadataSignatures, (state, args, execution) => {
    state.session.requireEditor(execution);
    addMetadata(state.session, location(state), onlyKeyAndValue(args), execution);
  }),
  getDeveloperMetadata: answer([[]], (state, _args, execution) => {
    const { session } = state;
    execution.charge({ operation: 'metadataFind' });
    const here = session.book.metadata.filter((entry) => isAt(entry, location(state)));
    return here.map((entry) => session.make.metadata(session, entry));
  }),
  createDeveloperMetadataFinder: answer([[]], ({ session, sheet }) =>
    session.make.metadataFinder(session, sheet, null),
  ),
  createTextFinder: answer([['String']], ({ session, sheet }, [text]) =>
    session.make.textFinder(session, text, [{ sheet, area: null }]),
  ),
};
