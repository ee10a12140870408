import { addMenu } from './menu.ts';

export function onOpen(): void {
  addMenu();
}

export {
  conformanceCount,
  conformanceEcho,
  conformanceReturn,
  conformanceSame,
  conformanceThrow,
} from './doors.ts';
export { showConformance } from './menu.ts';
export { conformanceBegin, conformanceFinish, conformanceRecord, conformanceStep } from './runDoors.ts';
