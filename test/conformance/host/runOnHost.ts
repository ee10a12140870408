import { Host } from '../../../local-host/host/host.ts';
import { ClockTurns } from '../../../local-host/host/turns.ts';
import type { Page } from '../case.ts';
import { runSuite } from '../page/runSuite.ts';
import type { Report } from '../result.ts';

const person = 'anna@team.example';

/**
 * The suite on the local host, as a person runs it at Google: opens the file, uses the menu, lets the page go on.
 *
 * @param prepare is given the host when the file is open
 * @returns the host is closed; what it holds can still be looked at
 */
export async function runOnHost(
  bundleDir: string,
  prepare: (host: Host) => void = () => undefined,
): Promise<{ report: Report; host: Host }> {
  const host = await Host.create({
    bundleDir,
    locale: 'zh_CN',
    timeZone: 'Asia/Shanghai',
    now: '2026-03-20T12:00',
    users: [{ email: person, name: 'Anna', role: 'owner', language: 'en' }],
  });
  try {
    await host.openFor(person);
    await host.menuClick(person, 'showConformance');
    prepare(host);
    return { report: await runSuite(pageOf(host)), host };
  } finally {
    await host.close();
  }
}

/** A page whose calls run side by side in the order of the simulated clock, and whose waiting moves that clock. */
function pageOf(host: Host): Page {
  const turns = new ClockTurns();
  host.takeTurns(turns);
  return {
    async call(functionName, ...values) {
      const { value, error } = await host.call(person, functionName, values);
      if (error) throw Object.assign(new Error(error.message), { name: error.name });
      return value;
    },
    async wait(milliseconds) {
      const until = host.state.now + milliseconds;
      turns.enter('page');
      await turns.turn('page', until);
      // what the page does next comes in before the others go on
      setImmediate(() => turns.leave('page'));
      await host.advanceTo(until);
    },
  };
}
