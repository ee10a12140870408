import type { Method, ServiceClass } from '../../service.ts';
import type { SheetState } from '../makers.ts';
import { serviceClass } from '../method.ts';
import { chartMethods } from './charts.ts';
import { lineMethods } from './lines.ts';
import { rangeMethods } from './ranges.ts';
import { structureMethods } from './structure.ts';
import { tabMethods } from './tab.ts';

export const sheetMethods: Record<string, Method<SheetState>> = {
  ...tabMethods,
  ...rangeMethods,
  ...structureMethods,
  ...lineMethods,
  ...chartMethods,
};

export const sheetClass: ServiceClass<SheetState> = serviceClass('SpreadsheetApp.Sheet', sheetMethods);
