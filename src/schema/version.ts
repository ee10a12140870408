/** Of tabs and columns, as a workbook remembers it: a change that older rows have to follow counts it up. */
export const schemaVersion = '3';
