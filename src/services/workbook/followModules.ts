import { modulesOn } from '../../domain/settings/modulesOn.ts';
import type { Ports } from '../../ports.ts';
import { moduleKeys } from '../../schema/modules.ts';
import { seedModules } from './seedWorkbook.ts';

/** The modules that the tabs are laid for, as the settings had it when they were. */
const laidKey = 'modules';

/**
 * Lays and shows the tabs of modules that were switched on since, hides those of modules that were switched off. What is in
 * them stays. A call that was killed is finished by the next.
 */
export function followModules(ports: Ports): void {
  const on = modulesOn(ports.config.settings);
  const laid = ports.store.get(laidKey);
  if (laid === on.join(' ')) return;
  const before = laid?.split(' ') ?? [];
  for (const module of moduleKeys) {
    const isOn = on.includes(module);
    if (isOn === before.includes(module)) continue;
    if (isOn) ports.structure.layModule(module);
    // a new workbook's tabs open from the menu
    if (laid !== null) ports.structure.showModule(module, isOn);
  }
  seedModules(ports);
  ports.store.set({ [laidKey]: on.join(' ') });
}
