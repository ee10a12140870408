import { ServiceError } from '../services/service.ts';

/** What the spreadsheet service throws, with Google's texts. Source: platform.md section 13. */
export const errors = {
  rowTooSmall: () => new ServiceError('The starting row of the range is too small.'), // E1
  columnTooSmall: () => new ServiceError('The starting column of the range is too small.'), // E1
  outsideGrid: () => new ServiceError('The coordinates of the range are outside the dimensions of the sheet.'), // E2
  sheetNotFound: (id: number) => new ServiceError(`Sheet ${id} not found`),
  rangeNotFound: () => new ServiceError('Range not found'), // E3
  cellOutOfRange: () => new ServiceError('Cell reference out of range'), // E4
  noRows: () => new ServiceError('The number of rows in the range must be at least 1.'), // E5
  noColumns: () => new ServiceError('The number of columns in the range must be at least 1.'), // E5
  rowCount: (
    data: number,
    range: number, // E6
  ) =>
    new ServiceError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${data} but the range has ${range}.`,
    ),
  columnCount: (
    data: number,
    range: number, // E7
  ) =>
    new ServiceError(
      `The number of columns in the data does not match the number of columns in the range. The data has ${data} but the range has ${range}.`,
    ),
  sheetExists: (
    name: string, // E9
  ) => new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`),
  rowsOutOfBounds: () => new ServiceError('Those rows are out of bounds.'), // E10
  columnsOutOfBounds: () => new ServiceError('Those columns are out of bounds.'), // E10
  allRows: () => new ServiceError("You can't delete all the rows on the sheet."), // E11
  allColumns: () => new ServiceError("You can't delete all the columns on the sheet."), // E11, by analogy
  allNonFrozenRows: () => new ServiceError('Sorry, it is not possible to delete all non-frozen rows.'), // E11
  allNonFrozenColumns: () => new ServiceError('Sorry, it is not possible to delete all non-frozen columns.'), // E11, by analogy
  lastSheet: () => new ServiceError("You can't remove all the sheets in a document."), // E11
  tooManyCells: () =>
    // E12
    new ServiceError(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ),
  filterExists: () => new ServiceError("You can't create a filter in a sheet that already has a filter."), // E13
  invalidData: (
    cell: string,
    helpText: string | null, // E14
  ) =>
    new ServiceError(
      helpText || `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
    ),
  protected: () =>
    // E15
    new ServiceError(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    ),
  metadataPlace: () =>
    // E16
    new ServiceError(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    ),
  tooLong: () =>
    // E21
    new ServiceError('Your input contains more than the maximum of 50000 characters in a single cell.'),
  metadataFull: () => new ServiceError('The developer metadata quota of 30000 characters is exceeded.'), // H78
};
