import { tabName } from '../../../templates/names.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { install as contract } from '../../contract/install.ts';
import { dropHistoryIndex } from '../../domain/history/historyIndex.ts';
import type { Ports } from '../../ports.ts';
import { startAutomation } from '../automation/startAutomation.ts';
import { addExample } from './addExample.ts';
import { followModules } from './followModules.ts';
import { followPurposes } from './followPurposes.ts';
import { seedWorkbook } from './seedWorkbook.ts';

/** Sets the workbook up in a language; a second call makes what is missing and changes nothing else. */
export function install(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { language, example, automation } = input;
  // nobody noted what was typed meanwhile
  if (ports.structure.isRemoved()) dropHistoryIndex(ports.store);
  const { created, kept } = ports.structure.install(language);
  seedWorkbook(language, ports);
  followPurposes(input.purposes ?? [], language, ports);
  followModules(ports);
  ports.operations.finishPlanned(); // an example that died half written
  if (example && ports.table('customers').count() === 0) addExample(language, ports);
  const value = {
    created: created.map((sheet) => tabName(sheet, language)),
    kept: kept.map((sheet) => tabName(sheet, language)),
    customers: ports.table('customers').count(),
    automation: automation
      ? startAutomation(ports)
        ? ('started' as const)
        : ('not-permitted' as const)
      : ('off' as const),
  };
  return { ok: true, value };
}
