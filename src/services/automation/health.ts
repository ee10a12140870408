import type { Input, Output } from '../../contract/call.ts';
import type { health as contract } from '../../contract/settings.ts';
import type { Ports } from '../../ports.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { automationState } from './automationState.ts';
import { healthChecks } from './healthChecks.ts';

export function health(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const checks = healthChecks(ports, readerLanguage(ports));
  return { ok: true, value: { checks, automation: automationState(ports) } };
}
