import { describe, expect, it } from '@jest/globals';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { stampOf } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import { archivedLines, archiveLog } from './archiveLog.ts';

/** Six lines more than the settings allow, of three customers in turn. */
function aLongLog() {
  const book = aWorkbook();
  const line = { at: stampOf('2026-11-20T09:00:00'), tab: 'Customers', field: 'City' };
  const lines = Array.from({ length: 16 }, (_, n) => ({ ...line, row: `C-${n % 3}`, new: `${n}` }));
  book.ports.table('changes').append(lines);
  const { config } = book.ports;
  const ports: Ports = { ...book.ports, config: { ...config, settings: { ...config.settings, log_rows: 10 } } };
  return { ...book, ports };
}

const newest = (id: string, ports: Ports) => archivedLines(id, ports).map((line) => line.new);

describe('archiveLog', () => {
  it('packs the oldest lines away beyond the number that Settings gives', () => {
    const { ports, rows } = aLongLog();
    archiveLog(ports);
    expect(rows('changes').map((line) => line.new)).toEqual(Array.from({ length: 10 }, (_, n) => `${n + 6}`));
    expect(newest('C-1', ports)).toEqual(['1', '4']);
  });

  it('packs lines once where a run died before it took them out', () => {
    const { ports, rows, killAtWrite } = aLongLog();
    killAtWrite(1);
    expect(() => archiveLog(ports)).toThrow();
    killAtWrite(null);
    expect(rows('changes')).toHaveLength(16);
    archiveLog(ports);
    expect(rows('changes')).toHaveLength(10);
    expect(newest('C-0', ports)).toEqual(['0', '3']);
  });
});
