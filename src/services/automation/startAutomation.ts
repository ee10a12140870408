import type { Ports } from '../../ports.ts';

/**
 * Makes the current user the steward: a trigger of their own and the lease. The trigger of a former steward finds at its
 * next run that the lease is not his, does nothing and deletes itself. The caller holds the lock.
 *
 * @returns false where the user has not granted the right to make triggers (platform A15)
 */
export function startAutomation(ports: Ports): boolean {
  if (!ports.user.email) return false;
  try {
    if (!ports.automation.hasTrigger()) ports.automation.startTrigger();
  } catch {
    // granular consent: everything else works without the clock
    ports.log('trigger-not-permitted');
    return false;
  }
  const now = ports.clock.epochMs();
  const until = now + ports.config.settings.lease_hours * 3_600_000;
  ports.store.set({
    lease: JSON.stringify({ steward: ports.user.email, until }),
    'lease.startedAt': String(now),
  });
  return true;
}
