import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHost, ivy, rowsOf } from '../../test/capabilities/workbook.ts';
import type { Host } from '../host/host.ts';
import { importFile } from './importFile.ts';

let host: Host;
const folder = mkdtempSync(path.join(tmpdir(), 'orders-'));
beforeAll(async () => {
  host = await aHost('en');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await host.close();
});

function send(csv: string, more: { map?: string; dateOrder?: string } = {}) {
  const file = path.join(folder, 'orders.csv');
  writeFileSync(file, csv);
  const { map, dateOrder } = more;
  return importFile(host, { kind: 'orders', file, as: ivy, map, dateOrder, dryRun: true, createCustomers: true });
}

describe('importing a file at the command line', () => {
  it('says that a file is empty, with headers or without', async () => {
    await expect(send('')).rejects.toThrow('The file holds no rows');
    await expect(send('customer_id,date,amount\n')).rejects.toThrow('The file holds no rows');
  });

  it('names columns and fields where the file does not tell what it holds', async () => {
    await expect(send('who,when\nA,2026-01-02\n')).rejects.toThrow('Columns: who, when. Fields: customer, ');
  });

  it('refuses a mapping without a field, of a strange column, to a strange field', async () => {
    const csv = 'who,date,amount\nA,2026-01-02,5\n';
    await expect(send(csv, { map: 'who' })).rejects.toThrow('"who" has no field');
    await expect(send(csv, { map: 'whom=customer' })).rejects.toThrow('no column "whom"');
    await expect(send(csv, { map: 'who=buyer' })).rejects.toThrow('no field "buyer"');
    expect(await send(csv, { map: 'who=customer' })).toMatchObject({ counts: { added: 1 } });
  });

  it('takes the order of dates that is told where the file leaves it open', async () => {
    const csv = 'customer_id,date,amount\nA,03/04/2026,5\n';
    expect(await send(csv)).toMatchObject({ rejected: [{ line: 2, column: 'date', code: 'day-ambiguous' }] });
    expect(await send(csv, { dateOrder: 'dmy' })).toMatchObject({ counts: { added: 1, rejected: 0 } });
  });

  it('shows of two columns under one header the one that is taken', async () => {
    const csv = 'date,customer_id,date,amount\n2026-01-02,A,2026-02-03,5\n';
    expect(await send(csv)).toMatchObject({
      mapping: { date: 'ordered_on', customer_id: 'customer', amount: 'amount' },
    });
  });

  it('writes nothing in a dry run', () => {
    expect([...rowsOf(host, 'orders'), ...rowsOf(host, 'customers')]).toEqual([]);
  });
});
