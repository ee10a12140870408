import type { KeptCalibration } from '../../domain/figures/churnFigures.ts';
import type { Ports } from '../../ports.ts';

const key = 'churn.calibration';

/** What the scores rest on until the next fit; null before the first. */
export function keptCalibration(ports: Pick<Ports, 'store'>): KeptCalibration | null {
  const text = ports.store.get(key);
  return text === null ? null : (JSON.parse(text) as KeptCalibration);
}

export function keepCalibration(kept: KeptCalibration, ports: Pick<Ports, 'store'>): void {
  ports.store.set({ [key]: JSON.stringify(kept) });
}
