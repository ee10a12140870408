import type { Input, Output } from '../../contract/call.ts';
import type { takeOver as contract } from '../../contract/settings.ts';
import type { Ports } from '../../ports.ts';
import { automationState } from './automationState.ts';
import { startAutomation } from './startAutomation.ts';

export function takeOver(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  if (!startAutomation(ports)) return { ok: false, code: 'not-permitted' };
  return { ok: true, value: { automation: automationState(ports) } };
}
