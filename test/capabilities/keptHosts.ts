import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { Host } from '../../local-host/host/host.ts';
import type { HostImage } from '../../local-host/host/hostState.ts';
import { hostModes } from './hostModes.ts';

/**
 * Workbooks that many tests begin with, each made once in a run of the tests and copied from then on: to install one takes
 * a second, to copy it some milliseconds. All of a file run in the realms of one host, which ends with the file.
 */
let lender: Promise<Host> | null = null;
const images = new Map<string, HostImage>();

afterAll(async () => {
  await (await lender)?.close();
});

/** A copy of its own of the workbook of this name. @param make how it comes to be, when no test of this run made it yet */
export async function aCopy(name: string, make: () => Promise<Host>): Promise<Host> {
  const image = images.get(name) ?? onDisk(name) ?? keep(name, (await make()).image());
  images.set(name, image);
  return copyOf(image);
}

export async function copyOf(image: HostImage): Promise<Host> {
  lender ??= Host.create({ now: 0, users: [], isInThread: true });
  const host = (await lender).another(image);
  Object.assign(host.modes, hostModes());
  return host;
}

function onDisk(name: string): HostImage | null {
  const file = fileOf(name);
  if (!file) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as HostImage;
  } catch {
    return null; // the first to ask for it makes it
  }
}

/** Whole or not at all: another worker may keep the same at the same moment. */
function keep(name: string, image: HostImage): HostImage {
  const file = fileOf(name);
  if (!file) return image;
  mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(image));
  renameSync(own, file);
  return image;
}

function fileOf(name: string): string | null {
  const folder = process.env.KEPT_HOSTS; // of this run alone: what it was made by may change until the next
  return folder ? path.join(folder, `${name}.json`) : null;
}
