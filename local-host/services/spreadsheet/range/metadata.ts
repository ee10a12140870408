import type { DeveloperMetadata } from '../../../workbook/developerMetadata.ts';
import { errors } from '../../../workbook/errors.ts';
import { addMetadata, isAt, metadataSignatures, onlyKeyAndValue } from '../addMetadata.ts';
import type { RangeState } from '../makers.ts';
import { methodsOn } from '../method.ts';

const { answer, deed } = methodsOn<RangeState>();

/** null unless the range is one whole row or column (S80) */
function locationOf({ sheet, area }: RangeState): DeveloperMetadata['location'] | null {
  const isRow = area.rows === 1 && area.columns === sheet.maxColumns;
  const isColumn = area.columns === 1 && area.rows === sheet.maxRows;
  if (isRow) return { level: 'ROW', sheetId: sheet.id, position: area.row };
  if (isColumn) return { level: 'COLUMN', sheetId: sheet.id, position: area.column };
  return null;
}

/** Developer metadata of whole rows and columns. */
export const metadataMethods = {
  addDeveloperMetadata: deed(metadataSignatures, (range, args, execution) => {
    const location = locationOf(range);
    if (!location) throw errors.metadataPlace();
    range.session.requireEditable(execution, range.sheet, range.area);
    addMetadata(range.session, location, onlyKeyAndValue(args), execution);
  }),
  getDeveloperMetadata: answer([[]], (range, _args, execution) => {
    const { session } = range;
    const location = locationOf(range);
    execution.charge({ operation: 'metadataFind' });
    return session.book.metadata
      .filter((entry) => location !== null && isAt(entry, location))
      .map((entry) => session.make.metadata(session, entry));
  }),
  createDeveloperMetadataFinder: answer([[]], ({ session, sheet, area }) =>
    session.make.metadataFinder(session, sheet, area),
  ),
};
