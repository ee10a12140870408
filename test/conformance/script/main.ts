import { addMenu } from './menu.ts';
import { noteOpening } from './opening.ts';

/** Runs after the add-on's own. */
export function onOpen(event: Readonly<Record<string, unknown>>): void {
  addMenu();
  noteOpening(event);
}

export {
  conformanceCount,
  conformanceEcho,
  conformanceReturn,
  conformanceSame,
  conformanceThrow,
} from './bridgeDoors.ts';
export { conformancePlan, conformanceTick, conformanceTicked } from './clockDoors.ts';
export {
  conformanceAppend,
  conformanceClear,
  conformanceFail,
  conformanceHold,
  conformanceKeep,
  conformanceKept,
  conformanceLastRow,
  conformanceOverrun,
  conformanceRead,
  conformanceTryLock,
  conformanceWaitLock,
  conformanceWrite,
} from './executionDoors.ts';
export { showConformance } from './menu.ts';
export { conformanceBegin, conformanceFinish, conformanceRecord, conformanceStep } from './runDoors.ts';
