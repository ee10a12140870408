import { type HostModes, usualModes } from '../../local-host/host/modes.ts';

/**
 * The modes of `HOST_MODES`, in which every workbook of these suites runs: fields of `HostModes` as JSON, for example
 * `HOST_MODES='{"readsStale":true}' npx jest test/capabilities`. Source: host-strictness.md, "Modes the test run must cover".
 *
 * @throws Error for a mode that the host does not have
 */
export function hostModes(): Partial<HostModes> {
  const modes = JSON.parse(process.env.HOST_MODES ?? '{}') as Partial<HostModes>;
  const unknown = Object.keys(modes).filter((name) => !(name in usualModes()));
  if (unknown.length > 0) throw new Error(`HOST_MODES: no mode ${unknown.join(', ')}`);
  return modes;
}
