/**
 * Every Apps Script member that the add-on uses, and no other (`test/conforms/appsScript.ts` holds it against Google's own
 * types). To use a new member: add it here, to the adapter, and to the local host with its test.
 */

export type CellValue = string | number | boolean | Date;

export interface Range {
  getSheet(): Sheet;
  getA1Notation(): string;
  getRow(): number;
  getNumRows(): number;
  getColumn(): number;
  getNumColumns(): number;
  getValues(): CellValue[][];
  getNumberFormats(): string[][];
  getDataValidations(): (DataValidation | null)[][];
  setValues(values: (CellValue | null)[][]): Range;
  setNumberFormat(format: string): Range;
  setNumberFormats(formats: string[][]): Range;
  setNotes(notes: (string | null)[][]): Range;
  setBackground(colour: string | null): Range;
  setBackgrounds(colours: (string | null)[][]): Range;
  setFontColor(colour: string | null): Range;
  setFontColors(colours: (string | null)[][]): Range;
  setFontSize(size: number): Range;
  setFontWeight(weight: 'bold' | 'normal' | null): Range;
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): Range;
  setDataValidation(rule: DataValidation | null): Range;
  insertCheckboxes(): Range;
  removeCheckboxes(): Range;
  clearContent(): Range;
  clearDataValidations(): Range;
  canEdit(): boolean;
  isPartOfMerge(): boolean;
  getMergedRanges(): Range[];
  breakApart(): Range;
  addDeveloperMetadata(key: string, value: string, visibility: Visibility): Range;
  shiftColumnGroupDepth(delta: number): Range;
  protect(): Protection;
}

export interface RangeList {
  activate(): RangeList;
  setValue(value: CellValue): RangeList;
}

export interface Protection {
  getRange(): Range;
  getDescription(): string;
  isWarningOnly(): boolean;
  setWarningOnly(warningOnly: boolean): Protection;
  remove(): void;
}

/** An opaque constant of `SpreadsheetApp.ProtectionType`. */
export type ProtectionType = unknown;

/** An opaque constant: an object in a script (platform X14), a number in Google's types. */
export type Visibility = unknown;

export interface DeveloperMetadata {
  getValue(): string | null;
  getLocation(): MetadataLocation;
  remove(): void;
}

export interface MetadataLocation {
  getColumn(): Range | null;
  getSheet(): Sheet | null;
}

export interface MetadataFinder {
  withKey(key: string): MetadataFinder;
  find(): DeveloperMetadata[];
}

export interface DataValidation {
  getAllowInvalid(): boolean;
}

export interface DataValidationBuilder {
  requireValueInList(values: string[], showDropdown: boolean): DataValidationBuilder;
  requireValueInRange(range: Range, showDropdown: boolean): DataValidationBuilder;
  setAllowInvalid(allowInvalid: boolean): DataValidationBuilder;
  build(): DataValidation;
}

export interface ConditionalFormatRule {
  getRanges(): Range[];
}

export interface ConditionalFormatRuleBuilder {
  whenFormulaSatisfied(formula: string): ConditionalFormatRuleBuilder;
  whenTextEqualTo(text: string): ConditionalFormatRuleBuilder;
  setBackground(colour: string): ConditionalFormatRuleBuilder;
  setFontColor(colour: string): ConditionalFormatRuleBuilder;
  setBold(bold: boolean): ConditionalFormatRuleBuilder;
  setRanges(ranges: Range[]): ConditionalFormatRuleBuilder;
  build(): ConditionalFormatRule;
}

/** An opaque constant of `Charts.ChartType`. */
export type ChartType = unknown;

export interface EmbeddedChart {
  /** null until the chart is on a sheet */
  getChartId(): number | null;
  getRanges(): Range[];
  modify(): EmbeddedChartBuilder;
}

export interface EmbeddedChartBuilder {
  setChartType(type: ChartType): EmbeddedChartBuilder;
  addRange(range: Range): EmbeddedChartBuilder;
  clearRanges(): EmbeddedChartBuilder;
  setNumHeaders(rows: number): EmbeddedChartBuilder;
  setPosition(row: number, column: number, offsetX: number, offsetY: number): EmbeddedChartBuilder;
  setOption(option: string, value: string | number | readonly string[]): EmbeddedChartBuilder;
  build(): EmbeddedChart;
}

export interface Sheet {
  getSheetId(): number;
  getName(): string;
  setName(name: string): Sheet;
  getIndex(): number;
  getDataRange(): Range;
  getLastRow(): number;
  getLastColumn(): number;
  getMaxRows(): number;
  getMaxColumns(): number;
  getRange(address: string): Range;
  getRange(row: number, column: number, rows?: number, columns?: number): Range;
  getRangeList(addresses: string[]): RangeList;
  insertRowsAfter(row: number, count: number): Sheet;
  insertRowBefore(row: number): Sheet;
  insertColumnsAfter(column: number, count: number): Sheet;
  insertColumnBefore(column: number): Sheet;
  deleteRows(row: number, count: number): void;
  deleteColumns(column: number, count: number): void;
  setFrozenRows(rows: number): void;
  setFrozenColumns(columns: number): void;
  setColumnWidth(column: number, width: number): Sheet;
  setColumnWidths(first: number, count: number, width: number): Sheet;
  setTabColor(colour: string | null): Sheet;
  hideSheet(): Sheet;
  showSheet(): Sheet;
  activate(): Sheet;
  addDeveloperMetadata(key: string, value: string, visibility: Visibility): Sheet;
  createDeveloperMetadataFinder(): MetadataFinder;
  getConditionalFormatRules(): ConditionalFormatRule[];
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void;
  newChart(): EmbeddedChartBuilder;
  getCharts(): EmbeddedChart[];
  insertChart(chart: EmbeddedChart): void;
  updateChart(chart: EmbeddedChart): void;
  removeChart(chart: EmbeddedChart): void;
}

export interface Spreadsheet {
  getSpreadsheetTimeZone(): string;
  getUrl(): string;
  getEditors(): User[];
  getSheets(): Sheet[];
  getSheetByName(name: string): Sheet | null;
  insertSheet(name: string, index: number): Sheet;
  deleteSheet(sheet: Sheet): void;
  getActiveSheet(): Sheet;
  getActiveRange(): Range | null;
  createDeveloperMetadataFinder(): MetadataFinder;
  getProtections(type: ProtectionType): Protection[];
  getRangeByName(name: string): Range | null;
  setNamedRange(name: string, range: Range): void;
  toast(message: string, title: string): void;
}

export interface Menu {
  addItem(caption: string, functionName: string): Menu;
  addSeparator(): Menu;
  addSubMenu(menu: Menu): Menu;
  addToUi(): void;
}

export interface Ui {
  createMenu(caption: string): Menu;
  createAddonMenu(): Menu;
  showSidebar(page: HtmlOutput): void;
  showModalDialog(page: HtmlOutput, title: string): void;
}

export interface HtmlOutput {
  setTitle(title: string): HtmlOutput;
  setWidth(width: number): HtmlOutput;
  setHeight(height: number): HtmlOutput;
}

export interface HtmlTemplate {
  /** what a page's scriptlet prints */
  boot?: string;
  evaluate(): HtmlOutput;
}

export interface Properties {
  getProperties(): Record<string, string>;
  setProperties(values: Record<string, string>): Properties;
  deleteProperty(key: string): Properties;
}

export interface DocumentLock {
  tryLock(milliseconds: number): boolean;
  releaseLock(): void;
}

export interface Trigger {
  getHandlerFunction(): string;
}

export interface ClockTriggerBuilder {
  everyHours(hours: number): ClockTriggerBuilder;
  create(): Trigger;
}

export interface TriggerBuilder {
  timeBased(): ClockTriggerBuilder;
}

export interface User {
  getEmail(): string;
}

interface SpreadsheetService {
  readonly DeveloperMetadataVisibility: { readonly DOCUMENT: Visibility };
  readonly ProtectionType: { readonly RANGE: ProtectionType };
  getActive(): Spreadsheet | null;
  getUi(): Ui;
  flush(): void;
  newDataValidation(): DataValidationBuilder;
  newConditionalFormatRule(): ConditionalFormatRuleBuilder;
}

/** The services, by the name under which every script sees them. */
export interface AppsScript {
  readonly SpreadsheetApp: SpreadsheetService;
  readonly Charts: {
    readonly ChartType: { readonly COLUMN: ChartType; readonly BAR: ChartType; readonly LINE: ChartType };
  };
  readonly PropertiesService: { getDocumentProperties(): Properties | null };
  readonly LockService: { getDocumentLock(): DocumentLock | null };
  readonly MailApp: {
    sendEmail(mail: { to: string; subject: string; body: string; htmlBody: string; name: string }): void;
    getRemainingDailyQuota(): number;
  };
  readonly Session: { getEffectiveUser(): User; getActiveUser(): User; getActiveUserLocale(): string };
  readonly ScriptApp: {
    newTrigger(handler: string): TriggerBuilder;
    getProjectTriggers(): Trigger[];
    deleteTrigger(trigger: Trigger): void;
    readonly AuthMode: { readonly FULL: unknown };
    readonly AuthorizationStatus: { readonly REQUIRED: unknown };
    getAuthorizationInfo(mode: unknown): { getAuthorizationStatus(): unknown };
  };
  readonly HtmlService: {
    createTemplateFromFile(name: string): HtmlTemplate;
    createHtmlOutputFromFile(name: string): { getContent(): string };
  };
  readonly Utilities: {
    sleep(milliseconds: number): void;
    getUuid(): string;
    computeHmacSha256Signature(value: string, key: string): number[];
    base64EncodeWebSafe(bytes: number[]): string;
  };
  readonly console: { info(text: string): void; error(text: string): void };
}
