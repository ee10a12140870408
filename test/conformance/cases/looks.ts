import type { Case, Json } from '../case.ts';

export const looks: readonly Case[] = [
  {
    id: 'background',
    about: 'colours read back as lower-case hex, also short ones and names of CSS',
    source: 'S85, E34',
    expected: ['#ff8800', '#aabbcc', '#fafad2', '#ffffff'],
    run: ({ cell }) => {
      const range = cell();
      const colours = ['#FF8800', '#ABC', 'LightGoldenRodYellow'].map((one) =>
        range.setBackground(one).getBackground(),
      );
      return [...colours, range.setBackground(null).getBackground()];
    },
  },
  {
    id: 'font',
    about: 'font colour, weight, style, line and size read back',
    source: 'S17, S85',
    expected: ['#112233', 'bold', 'italic', 'line-through', 14],
    run: ({ cell }) => {
      const range = cell().setFontColor('#112233').setFontWeight('bold').setFontStyle('italic');
      range.setFontLine('line-through').setFontSize(14);
      const texts = [range.getFontColor(), range.getFontWeight(), range.getFontStyle(), range.getFontLine()];
      return [...texts, range.getFontSize()] as Json;
    },
  },
  {
    id: 'backgrounds-shape',
    about: 'setBackgrounds of a wrong shape throws as setValues does',
    source: 'S22, E6',
    expected: 'threw',
    run: ({ sheet }) => {
      const range = sheet().getRange('A1:B2');
      try {
        range.setBackgrounds([['#ffffff', '#ffffff']]);
      } catch {
        return 'threw';
      }
      return 'nothing thrown';
    },
  },
  {
    id: 'alignment',
    about: 'alignments read back; "normal" is the left of general',
    source: 'S17',
    expected: ['general', 'center', 'general-left', 'bottom', 'top'],
    run: ({ cell }) => {
      const range = cell();
      const [fresh, freshVertical] = [range.getHorizontalAlignment(), range.getVerticalAlignment()];
      const center = range.setHorizontalAlignment('center').getHorizontalAlignment();
      const normal = range.setHorizontalAlignment('normal').getHorizontalAlignment();
      return [fresh, center, normal, freshVertical, range.setVerticalAlignment('top').getVerticalAlignment()];
    },
  },
  {
    id: 'wrap',
    about: 'a fresh cell answers getWrap with true, and its strategy is to run over',
    source: 'X14',
    expected: [true, true],
    run: ({ cell }) => {
      const range = cell();
      return [range.getWrap(), range.getWrapStrategy() === SpreadsheetApp.WrapStrategy.OVERFLOW];
    },
  },
  {
    id: 'clear-format',
    about: 'clearFormat takes looks and number format, and leaves values and notes',
    source: 'S34, S35',
    expected: [5, '5', '#ffffff', 'note'],
    run: ({ cell }) => {
      const range = cell().setValue(5).setNumberFormat('0.00').setBackground('#ff0000').setNote('note').clearFormat();
      return [range.getValue(), range.getDisplayValue(), range.getBackground(), range.getNote()];
    },
  },
  {
    id: 'conditional-order',
    about: 'conditional rules are one ordered list: set whole, read back in order',
    source: 'S83',
    expected: [['A1:A5'], ['B1:B5']],
    run: ({ sheet }) => {
      const tab = sheet();
      const rule = (address: string) =>
        SpreadsheetApp.newConditionalFormatRule()
          .whenTextEqualTo('x')
          .setBackground('#ff0000')
          .setRanges([tab.getRange(address)])
          .build();
      tab.setConditionalFormatRules([rule('A1:A5'), rule('B1:B5')]);
      return tab.getConditionalFormatRules().map((one) => one.getRanges().map((range) => range.getA1Notation()));
    },
  },
  {
    id: 'column-width',
    about: 'a column’s width reads back in pixels',
    source: 'S90',
    expected: 133,
    run: ({ sheet }) => sheet().setColumnWidth(2, 133).getColumnWidth(2),
  },
  {
    id: 'column-groups',
    about: 'the depth of a column group is counted up and down',
    source: 'S90',
    expected: [0, 1, 0],
    run: ({ sheet }) => {
      const tab = sheet();
      const depth = () => tab.getColumnGroupDepth(2);
      const before = depth();
      tab.getRange('B:C').shiftColumnGroupDepth(1);
      const grouped = depth();
      tab.getRange('B:C').shiftColumnGroupDepth(-1);
      return [before, grouped, depth()];
    },
  },
];
