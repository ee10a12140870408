import { ServiceError } from '../services/service.ts';
import { chances } from './modes.ts';

const failure = () => new ServiceError('Service error: Spreadsheets');

/**
 * Calls of the spreadsheet services that fail now and then, as at Google (C13): half of them before they did anything, half
 * after it, so that a retry must bear both (H79).
 */
export class Faults {
  private readonly chance: () => number;

  constructor(
    private readonly oneIn: number,
    seed: number,
  ) {
    this.chance = chances(seed);
  }

  /** @param className only those of SpreadsheetApp fail */
  async around<T>(className: string, work: () => Promise<T>): Promise<T> {
    const fails = className.startsWith('SpreadsheetApp') && this.chance() < 1 / this.oneIn;
    if (!fails) return work();
    if (this.chance() < 0.5) throw failure();
    await work();
    throw failure();
  }
}
