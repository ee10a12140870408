import { strToU8, zipSync } from 'fflate';
import { toXml } from './xml.ts';

export type XlsxCell = string | number | boolean | null | { readonly day: string } | { readonly stamp: string };

export interface XlsxTable {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly XlsxCell[])[];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
/** Places in `cellXfs` below. */
const styles = { plain: 0, header: 1, day: 2, stamp: 3, text: 4 } as const;

/** An XLSX file of values only (ISO/IEC 29500): no formulas, no names, nothing hidden. Texts stay texts, days are dates. */
export function writeXlsx(tables: readonly XlsxTable[]): Uint8Array {
  const names = namesOf(tables);
  const sheetFiles = Object.fromEntries(
    tables.map((table, index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(sheetXml(table))]),
  );
  const ids = tables.map((_, index) => index + 1);
  const type = (part: string, kind: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
          `${type('/xl/workbook.xml', 'sheet.main')}${type('/xl/styles.xml', 'styles')}` +
          `${ids.map((id) => type(`/xl/worksheets/sheet${id}.xml`, 'worksheet')).join('')}</Types>`,
      ),
      '_rels/.rels': strToU8(relations([['rId1', 'officeDocument', 'xl/workbook.xml']])),
      'xl/workbook.xml': strToU8(
        `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
          `${names.map((name, index) => `<sheet name="${toXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}` +
          '</sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        relations([
          ...ids.map((id) => [`rId${id}`, 'worksheet', `worksheets/sheet${id}.xml`] as const),
          [`rId${ids.length + 1}`, 'styles', 'styles.xml'],
        ]),
      ),
      'xl/styles.xml': strToU8(stylesXml),
      ...sheetFiles,
    },
    { level: 6 },
  );
}

const stylesXml =
  `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>` +
  '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

function relations(all: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const each = all.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}

/** At most 31 signs, none of `[]:*?/\\`, each once. */
function namesOf(tables: readonly XlsxTable[]): string[] {
  const taken = new Set<string>();
  return tables.map(({ name }, index) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .slice(0, 31)
        .trim() || `Sheet${index + 1}`;
    const free = taken.has(plain.toLowerCase()) ? `${plain.slice(0, 27)} ${index + 1}` : plain;
    taken.add(free.toLowerCase());
    return free;
  });
}

function sheetXml({ headers, rows }: XlsxTable): string {
  const lines = [
    rowXml(
      1,
      headers.map((header) => textXml(header, styles.header)),
    ),
    ...rows.map((cells, index) => rowXml(index + 2, cells.map(cellXml))),
  ];
  return (
    `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetData>${lines.join('')}</sheetData></worksheet>`
  );
}

function rowXml(line: number, cells: readonly ((address: string) => string)[]): string {
  return `<row r="${line}">${cells.map((cell, index) => cell(`${lettersOf(index)}${line}`)).join('')}</row>`;
}

function cellXml(value: XlsxCell): (address: string) => string {
  if (value === null || value === '') return () => '';
  if (typeof value === 'string') return textXml(value, styles.text);
  if (typeof value === 'boolean') return (address) => `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return (address) => `<c r="${address}"><v>${value}</v></c>`;
  const [text, style] = 'day' in value ? [value.day, styles.day] : [value.stamp, styles.stamp];
  return (address) => `<c r="${address}" s="${style}"><v>${serialOf(text)}</v></c>`;
}

function textXml(text: string, style: number): (address: string) => string {
  return (address) =>
    `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${toXml(text)}</t></is></c>`;
}

/** Days since 30 December 1899. */
function serialOf(text: string): number {
  const at = Date.parse(`${text.length > 10 ? text : `${text}T00:00`}Z`);
  return Math.round((at - Date.UTC(1899, 11, 30)) / 60_000) / 1440;
}

/** A for 0, AB for 27. */
function lettersOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
