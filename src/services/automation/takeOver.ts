import type { Input, Output } from '../../contract/call.ts';
import type { takeOver as contract } from '../../contract/settings.ts';
import type { Ports } from '../../ports.ts';
import { noPermission } from '../common/adminOnly.ts';
import { automationState } from './automationState.ts';
import { startAutomation } from './startAutomation.ts';

export function takeOver(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  if (!ports.structure.mayEdit()) return noPermission(ports.config);
  if (!startAutomation(ports)) return { ok: false, code: 'not-permitted' };
  return { ok: true, value: { automation: automationState(ports) } };
}
