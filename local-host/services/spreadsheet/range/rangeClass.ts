import type { ServiceClass } from '../../service.ts';
import type { RangeState } from '../makers.ts';
import { serviceClass } from '../method.ts';
import { attributeMethods } from './attributes.ts';
import { clearingMethods } from './clearing.ts';
import { editMethods } from './edits.ts';
import { metadataMethods } from './metadata.ts';
import { placeMethods } from './place.ts';
import { ruleMethods } from './rules.ts';
import { valueMethods } from './values.ts';

export const rangeClass: ServiceClass<RangeState> = serviceClass('SpreadsheetApp.Range', {
  ...placeMethods,
  ...valueMethods,
  ...attributeMethods,
  ...clearingMethods,
  ...ruleMethods,
  ...editMethods,
  ...metadataMethods,
});
