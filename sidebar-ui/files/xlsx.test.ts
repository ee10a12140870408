import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from './readXlsx.ts';
import { writeXlsx } from './writeXlsx.ts';

describe('an XLSX file', () => {
  it('reads what was written: texts, numbers, days, moments and gaps', () => {
    const table = {
      name: '客户 / Customers',
      headers: ['Name', 'Phone', 'Amount', 'Day', 'At', 'Yes', ''],
      rows: [
        ['青禾 & <茶业>', '+8613800001234', 1234.5, { day: '2026-03-05' }, { stamp: '2026-03-05T09:30' }, true, null],
        [null, '0012', -0.1, { day: '1900-03-01' }, null, false, '=1+1'],
        ['two\nlines 🍵', null, 13800001234, null, null, null, ' kept '],
      ],
    };
    expect(readXlsx(writeXlsx([table, { name: 'Empty', headers: [], rows: [] }]))).toEqual([
      {
        name: '客户   Customers',
        rows: [
          ['Name', 'Phone', 'Amount', 'Day', 'At', 'Yes', ''],
          ['青禾 & <茶业>', '+8613800001234', '1234.5', '2026-03-05', '2026-03-05 09:30', 'TRUE', ''],
          ['', '0012', '-0.1', '1900-03-01', '', 'FALSE', '=1+1'],
          ['two\nlines 🍵', '', '13800001234', '', '', '', 'kept'],
        ],
      },
    ]);
  });

  it('reads shared texts with runs and readings, formulas, exponents, 1904 dates, hidden sheets last', () => {
    const file = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="Old" state="hidden" r:id="a"/><sheet name="New" r:id="b"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="a" Target="worksheets/one.xml"/><Relationship Id="b" Target="/xl/worksheets/two.xml"/></Relationships>',
      ),
      'xl/sharedStrings.xml': strToU8(
        '<sst><si><t>A&amp;B</t></si><si><r><t>王</t></r><r><t>芳</t></r><rPh sb="0" eb="1"><t>ワン</t></rPh></si></sst>',
      ),
      'xl/styles.xml': strToU8(
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-409]d/m/yy;@"/><numFmt numFmtId="171" formatCode="0.0 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>',
      ),
      'xl/worksheets/one.xml': strToU8(
        '<worksheet><sheetData><row r="1"><c t="s"><v>0</v></c></row></sheetData></worksheet>',
      ),
      'xl/worksheets/two.xml': strToU8(
        '<worksheet><sheetData><row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2"><f>1+1</f><v>2</v></c></row><row r="3"/>' +
          '<row r="4"><c r="A4"><v>1.3800001234E10</v></c><c r="B4" s="1"><v>44625</v></c><c r="C4" s="2"><v>7.0000000000000001E-2</v></c><c r="D4" t="e"><v>#N/A</v></c></row></sheetData></worksheet>',
      ),
    });
    expect(readXlsx(file)).toEqual([
      {
        name: 'New',
        rows: [
          ['', '', '', ''],
          ['', '王芳', '2', ''],
          ['', '', '', ''],
          ['13800001234', '2026-03-06', '0.07', '#N/A'],
        ],
      },
      { name: 'Old', rows: [['A&B']] },
    ]);
  });

  it('says that other files are none', () => {
    expect(() => readXlsx(strToU8('name,phone'))).toThrow();
    expect(() => readXlsx(zipSync({ 'a.txt': strToU8('a') }))).toThrow();
  });
});
