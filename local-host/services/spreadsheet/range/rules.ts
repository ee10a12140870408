import { type Area, cellArea, lastColumnOf, lastRowOf } from '../../../workbook/area.ts';
import type { CellValue } from '../../../workbook/cell.ts';
import type { RuleValue, Validation } from '../../../workbook/validation.ts';
import { type Execution, HostStrictError, type ServiceObject } from '../../service.ts';
import type { RangeState } from '../makers.ts';
import { methodsOn, stateOf } from '../method.ts';
import type { ValidationState } from '../validationClass.ts';
import { checkShape, filled } from './values.ts';

const { answer, deed } = methodsOn<RangeState>();

const ruleClass = { service: 'SpreadsheetApp.DataValidation' } as const;

const ruleOf = (object: unknown): Validation | undefined => {
  if (object === null) return undefined;
  const isRule = typeof object === 'object' && (object as Partial<ServiceObject>).type?.name === ruleClass.service;
  if (!isRule) throw new HostStrictError('a cell of setDataValidations is neither a rule nor null');
  return stateOf<ValidationState>(object as ServiceObject).rule;
};

function setRules(range: RangeState, execution: Execution, set: () => void): void {
  const { session, sheet, area } = range;
  session.requireEditable(execution, sheet, area);
  session.chargeFeature(execution);
  set();
}

function insertCheckboxes(range: RangeState, values: readonly RuleValue[], execution: Execution): void {
  const { session, sheet, area } = range;
  const rule: Validation = { criteria: 'CHECKBOX', values, allowInvalid: false, helpText: null };
  setRules(range, execution, () => {
    sheet.setAttribute('validation', area, rule);
    // boxes hold a value at once, FALSE: that is why getLastRow jumps below them (S7)
    const unchecked = values.length > 1 ? (values[1] as CellValue) : values.length === 1 ? '' : false;
    const cells = filled<CellValue>(area, unchecked);
    session.buffer.add({ sheet, area, cells, cost: area.rows * area.columns });
  });
}

interface Checkbox {
  readonly cell: Area;
  readonly checked: RuleValue;
  readonly unchecked: RuleValue;
}

/** The cells of the range that have a checkbox, and what they hold when it is ticked or not. */
function checkboxesIn({ sheet, area }: RangeState): Checkbox[] {
  const found: Checkbox[] = [];
  for (let row = area.row; row <= lastRowOf(area); row++) {
    for (let column = area.column; column <= lastColumnOf(area); column++) {
      const rule = sheet.attribute('validation', row, column);
      if (rule?.criteria !== 'CHECKBOX') continue;
      const [checked = true, unchecked = rule.values.length > 0 ? '' : false] = rule.values;
      found.push({ cell: cellArea(row, column), checked, unchecked });
    }
  }
  return found;
}

/** Cells without a checkbox stay as they are. */
function setChecked(range: RangeState, isChecked: boolean, execution: Execution): void {
  for (const { cell, checked, unchecked } of checkboxesIn(range)) {
    range.session.writeValues(execution, range.sheet, cell, [[isChecked ? checked : unchecked]]);
  }
}

/** true when every cell is ticked, false when every cell has a box without a tick, null otherwise. */
function isChecked(range: RangeState): boolean | null {
  const { sheet, area } = range;
  const boxes = checkboxesIn(range);
  if (boxes.length < area.rows * area.columns) return null;
  const ticks = boxes.map(({ cell, checked }) => sheet.value(cell.row, cell.column) === checked);
  if (ticks.every(Boolean)) return true;
  return ticks.some(Boolean) ? null : false;
}

const any = 'any' as const;

/** Data validation of a range; checkboxes are a kind of it. */
export const ruleMethods = {
  getDataValidation: answer([[]], ({ session, sheet, area }, _args, execution) => {
    session.chargeRead(execution, [['']]);
    const rule = sheet.attribute('validation', area.row, area.column);
    return rule ? session.make.validation(session, rule) : null;
  }),
  getDataValidations: answer([[]], ({ session, sheet, area }, _args, execution) => {
    const objects = filled<ServiceObject | null>(area, null);
    for (let offset = 0; offset < area.columns; offset++) {
      for (const { from, to, value } of sheet.attributeRuns(
        'validation',
        area.column + offset,
        area.row,
        area.row + area.rows - 1,
      )) {
        if (!value) continue;
        const object = session.make.validation(session, value);
        for (let row = from; row <= to; row++) (objects[row - area.row] as (ServiceObject | null)[])[offset] = object;
      }
    }
    session.chargeRead(execution, objects);
    return objects;
  }),
  setDataValidation: deed([[ruleClass], ['null']], (range, [rule], execution) =>
    setRules(range, execution, () => range.sheet.setAttribute('validation', range.area, ruleOf(rule))),
  ),
  setDataValidations: deed([['Object[][]']], (range, [rules], execution) => {
    checkShape(range.area, rules);
    const values = rules.map((row) => row.map(ruleOf));
    setRules(range, execution, () => range.sheet.setAttributes('validation', range.area, values));
  }),
  insertCheckboxes: deed([[], [any], [any, any]], (range, args, execution) =>
    insertCheckboxes(range, args.slice(0, 2).filter((value) => value !== undefined) as RuleValue[], execution),
  ),
  removeCheckboxes: deed([[]], (range, _args, execution) =>
    setRules(range, execution, () => {
      const { session, sheet, area } = range;
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          if (sheet.attribute('validation', row, column)?.criteria !== 'CHECKBOX') continue;
          const cell = { row, column, rows: 1, columns: 1 };
          sheet.setAttribute('validation', cell, undefined);
          session.buffer.add({ sheet, area: cell, cells: null, cost: 1 });
        }
      }
    }),
  ),
  check: deed([[]], (range, _args, execution) => setChecked(range, true, execution)),
  uncheck: deed([[]], (range, _args, execution) => setChecked(range, false, execution)),
  isChecked: answer([[]], (range, _args, execution) => {
    range.session.beforeRead(execution);
    range.session.chargeRead(execution, filled(range.area, ''));
    return isChecked(range);
  }),
};
