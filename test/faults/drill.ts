import type { Host } from '../../local-host/host/host.ts';
import { type Blow, blowsTo, strike } from './blows.ts';
import { difference, type Picture, pictureOf } from './picture.ts';
import { nextFiring, type Seen } from './send.ts';
import type { UseCase } from './useCases.ts';
import type { Worlds } from './worlds.ts';
import { wrongsOf } from './wrongs.ts';

const minuteMs = 60_000;
/** A person tries so often, ten minutes apart. */
const mostTries = 3;
/** The clock's work has so many hours to come right in. */
const mostHours = 3;

/** How a use case goes when nothing disturbs it. */
export interface Course {
  readonly calls: readonly string[];
  readonly countedCalls: number;
  /** as it was, and as it is afterwards */
  readonly before: Picture;
  readonly after: Picture;
  /** the same two after each of the next hours of the clock */
  readonly hoursBefore: readonly Picture[];
  readonly hoursAfter: readonly Picture[];
}

/** @throws Error when the use case does not succeed */
export async function courseOf({ world, act, again }: UseCase, worlds: Worlds): Promise<Course> {
  const [untouched, done] = [await worlds.copy(world), await worlds.copy(world)];
  const calls: string[] = [];
  done.comeBetween(({ className, member }) => void calls.push(`${className}.${member}`));
  const first = await act(done);
  done.comeBetween(null);
  if (again) {
    const last = again === act ? first : await again(done);
    if (!last.reply?.ok) throw new Error(`undisturbed, it is refused: ${JSON.stringify(last.reply)}`);
  }
  const [before, after] = [pictureOf(untouched), pictureOf(done)];
  const [hoursBefore, hoursAfter] = [await hoursOf(untouched), await hoursOf(done)];
  return { calls, countedCalls: first.countedCalls, before, after, hoursBefore, hoursAfter };
}

async function hoursOf(host: Host): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (let hour = 0; hour < mostHours && host.state.triggers.length > 0; hour += 1) {
    await nextFiring(host);
    pictures.push(pictureOf(host));
  }
  return pictures;
}

export function blowsOf({ calls, countedCalls }: Course, every: number): Blow[] {
  return blowsTo(calls, countedCalls, every);
}

/** How drills of one use case end, by the workbook that the blow left: many blows leave the same. */
export type Ends = Map<string, readonly string[]>;

/**
 * One blow, and then twice what may follow: the person asks again; nobody does, and only the clock goes on.
 *
 * @returns what is wrong in the end, sentences
 */
export async function drill(
  useCase: UseCase,
  course: Course,
  blow: Blow,
  worlds: Worlds,
  ends: Ends = new Map(),
): Promise<readonly string[]> {
  const host = await worlds.copy(useCase.world);
  strike(host, blow);
  const seen = await useCase.act(host);
  const left = JSON.stringify([seen.reply?.ok, pictureOf(host), propertiesOf(host), host.mails.length]);
  const known = ends.get(left);
  if (known) return known;
  const twin = worlds.twinOf(host);
  const isTold = seen.reply?.ok === true;
  const wrongs = [
    ...(await askedAgain(host, seen, useCase, course)),
    ...(useCase.isOnlyAskedAgain ? [] : await leftAlone(twin, isTold, useCase, course)),
  ];
  ends.set(left, wrongs);
  return wrongs;
}

async function askedAgain(host: Host, first: Seen, useCase: UseCase, { after }: Course): Promise<string[]> {
  const { again } = useCase;
  if (!again) return [];
  let { reply } = await again(host);
  for (let tries = 1; tries < mostTries && !reply?.ok; tries += 1) {
    host.state.now += 10 * minuteMs;
    reply = (await again(host)).reply;
  }
  const refusal = reply?.ok ? [] : [`asked again, it is refused: ${reply ? reply.message : 'no answer'}`];
  const when = first.reply?.ok ? 'asked again though it was done' : 'asked again';
  return [...refusal, ...unlike(when, pictureOf(host), [after], useCase), ...(await wrongsOf(host))];
}

async function leftAlone(
  host: Host,
  isTold: boolean,
  useCase: UseCase,
  { hoursBefore, hoursAfter }: Course,
): Promise<string[]> {
  let wrongs: string[] = [];
  // a workbook whose setting up died has no clock yet: only the person can go on
  if (host.state.triggers.length === 0) return wrongs;
  for (const [hour, after] of hoursAfter.entries()) {
    await nextFiring(host);
    const before = hoursBefore[hour];
    // whoever was told that it is done has it; else it may also not have come about
    const allowed = isTold || !useCase.again || !before ? [after] : [after, before];
    wrongs = unlike('left alone', pictureOf(host), allowed, useCase);
    // what stays half done is told by the audit
    if (wrongs.some((line) => line.startsWith('+ findings '))) wrongs = [];
    if (wrongs.length === 0) break;
  }
  return [...wrongs, ...(await wrongsOf(host))];
}

const signatures = / (by|\w+_by)="[^"]*"/g;

function unlike(when: string, is: Picture, allowed: readonly Picture[], { isUnsigned }: UseCase): string[] {
  const read = (picture: Picture) => (isUnsigned ? picture.map((line) => line.replace(signatures, '')) : picture);
  // that a row was given its id is said once, by the run that gave it
  const counts = (line: string) => !(line.startsWith('- findings ') && line.includes(' auto=true '));
  const differences = allowed.map((shouldBe) => difference(read(is), read(shouldBe)).filter(counts));
  const [nearest = []] = differences.sort((a, b) => a.length - b.length);
  return nearest.length === 0 ? [] : [`${when}, the workbook differs:`, ...nearest];
}

/** Without the moments in them. */
function propertiesOf(host: Host): string {
  return JSON.stringify(host.state.documentProperties).replace(/\d{10,}|\d+T\d\d:\d\d:\d\d|"ms\\":\d+/g, '');
}
