import type { Host } from '../host/host.ts';
import { ask } from './ask.ts';

/** All figures now, then what hangs on them: Today and Start. */
export async function computeFigures(host: Host, as: string): Promise<void> {
  for (let done = false; !done; ) ({ done } = await ask(host, as, 'runNow', { what: 'night' }));
  await ask(host, as, 'runNow', { what: 'hour' });
}
