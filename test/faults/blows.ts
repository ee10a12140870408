import { type Fault, type FaultKind, kindsOfFault } from '../../local-host/host/faults.ts';
import type { Host } from '../../local-host/host/host.ts';

/** What happens to an execution: its end at a counted call, from 1, or a fault. */
export type Blow = { readonly killAt: number } | Fault;

export function strike(host: Host, blow: Blow): void {
  if ('killAt' in blow) host.killNextAt(blow.killAt);
  else host.failNextAt(blow);
}

/** `kill@17`, `service-error-after@40`, `server-error-before@3+` for one that lasts. */
export function nameOf(blow: Blow): string {
  if ('killAt' in blow) return `kill@${blow.killAt}`;
  return `${blow.kind}-${blow.when}@${blow.at}${blow.lasts ? '+' : ''}`;
}

/** @throws RangeError for a text that names none */
export function blowNamed(text: string): Blow {
  const [, name = '', at = '', lasts] = /^([a-z-]+)@(\d+)(\+?)$/.exec(text) ?? [];
  if (name === 'kill') return { killAt: Number(at) };
  const [, kind = '', when] = /^(.*)-(before|after)$/.exec(name) ?? [];
  if (!(kind in kindsOfFault) || !when)
    throw new RangeError(`"${text}" names no blow; one is kill@17 or timed-out-after@40+`);
  return { kind: kind as FaultKind, when: when as Fault['when'], at: Number(at), lasts: lasts === '+' };
}

/**
 * Every blow to an execution that makes these calls.
 *
 * @param calls `Class.member` of each use of a service, in order
 * @param every only one place in so many, another one for each kind of blow
 */
export function blowsTo(calls: readonly string[], countedCalls: number, every: number): Blow[] {
  const kills = Array.from({ length: countedCalls }, (_, index): Blow => ({ killAt: index + 1 }));
  const faults = (Object.keys(kindsOfFault) as FaultKind[]).map((kind) => faultsOf(kind, calls));
  return [kills, ...faults].flatMap((blows, kind) => blows.filter((_, index) => (index + kind) % every === 0));
}

/** What asks Google for nothing by itself; the call that follows does. */
const makesNoCall = /\.(getRange|getDocument\w+|getActive\w*)$/;

/** Each call of the kind fails once, before its work and after it; and from each on all fail. Of a row of the same the first. */
function faultsOf(kind: FaultKind, calls: readonly string[]): Blow[] {
  const { hits, when } = kindsOfFault[kind];
  return calls.flatMap((call, at) => {
    if (!hits.test(call) || call === calls[at - 1] || makesNoCall.test(call)) return [];
    const once = when.map((each): Blow => ({ kind, when: each, at, lasts: false }));
    return [...once, { kind, when: 'before', at, lasts: true }];
  });
}
