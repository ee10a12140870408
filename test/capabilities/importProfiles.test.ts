import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { parseCsv } from '../../sidebar-ui/import/readCsv.ts';
import { aHost, ask, languages, rowsOf } from './workbook.ts';

/** What the exports of other programs look like: two customers each, and how their columns are found. */
const exports: Readonly<Record<string, { readonly csv: string; readonly fields: Readonly<Record<string, string>> }>> = {
  纷享销客: {
    csv:
      '客户名称,客户编号,客户级别,所在行业,电话,邮箱,省份,城市,详细地址,负责人,客户来源,创建时间,备注\n' +
      '杭州青禾茶业有限公司,KH-001,重要客户,零售,13800001234,info@qinghe.example,浙江省,杭州市,文三路1号,Ivy,展会,2025-03-05 10:00,老客户\n' +
      '宁波海丰物流有限公司,KH-002,普通客户,物流,0574-88001234,hf@haifeng.example,浙江省,宁波市,,Ivy,官网,2025-04-01 09:30,\n',
    fields: { name: '客户名称', phone: '电话', email: '邮箱', city: '城市', owner: '负责人', ext_code: '客户编号' },
  },
  'Zoho CRM': {
    csv:
      'Record Id,Account Name,Account Owner,Phone,Email,Website,Industry,Billing Street,Billing City,Billing State,Billing Country,Description,Created Time\n' +
      'zcrm_5001,Quillmoor Paper,Ivy,+44 113 200 9900,post@quillmoor.example,https://quillmoor.example,,1 Mill Lane,Leeds,,UK,Old friend,2025-03-05 10:00:00\n' +
      'zcrm_5002,Harrow Tools,Ivy,+44 20 7946 0000,hi@harrow.example,,,,London,,UK,,2025-04-01 09:30:00\n',
    fields: { name: 'Account Name', phone: 'Phone', email: 'Email', owner: 'Account Owner' },
  },
  Salesforce: {
    csv:
      '"Account ID","Account Name","First Name","Last Name","Title","Phone","Email","Mailing City","Account Owner","Lead Source"\n' +
      '"001A000001","Quillmoor Paper","Anna","Reed","Buyer","+44 113 200 9900","a.reed@quillmoor.example","Leeds","Ivy","Web"\n' +
      '"001A000002","Harrow Tools","Tom","Hale","Owner","+44 20 7946 0000","t.hale@harrow.example","London","Ivy","Other"\n',
    fields: { name: 'Account Name', phone: 'Phone', email: 'Email', position: 'Title', ext_code: 'Account ID' },
  },
  HubSpot: {
    csv:
      'Record ID,Company name,Phone Number,Email,City,Country/Region,Industry,Company owner,Create Date,Lifecycle Stage\n' +
      '101,Quillmoor Paper,+44 113 200 9900,post@quillmoor.example,Leeds,UK,,Ivy,2025-03-05 10:00,customer\n' +
      '102,Harrow Tools,+44 20 7946 0000,hi@harrow.example,London,UK,,Ivy,2025-04-01 09:30,lead\n',
    fields: { name: 'Company name', phone: 'Phone Number', email: 'Email', city: 'City', ext_code: 'Record ID' },
  },
  Trello: {
    csv:
      'Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,List Name,Board Name,Phone,Email\n' +
      '6512a,Quillmoor Paper,https://trello.example/c/1,Old friend,,,,Customers,Sales,+44 113 200 9900,post@quillmoor.example\n' +
      '6512b,Harrow Tools,https://trello.example/c/2,,,,,Leads,Sales,+44 20 7946 0000,hi@harrow.example\n',
    fields: { name: 'Card Name', phone: 'Phone', email: 'Email', note: 'Card Description' },
  },
  Asana: {
    csv:
      'Task ID,Created At,Completed At,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Phone,Email\n' +
      '120001,2025-03-05,,Quillmoor Paper,Customers,,,,,,Old friend,Sales,+44 113 200 9900,post@quillmoor.example\n' +
      '120002,2025-04-01,,Harrow Tools,Leads,,,,,,,Sales,+44 20 7946 0000,hi@harrow.example\n',
    fields: { name: 'Name', phone: 'Phone', email: 'Email', note: 'Notes' },
  },
};

describe.each(languages)('%s', (language) => {
  let host: Host;
  beforeAll(async () => {
    host = await aHost(language);
  });
  afterAll(() => host.close());

  it.each(Object.entries(exports))(
    'C10 imports an export of %s without a column mapped by hand',
    async (product, { csv, fields }) => {
      const { headers, rows, firstLine } = parseCsv(csv);
      const op = `Z-${product.replace(/\W/g, '') || 'FX'}`;
      const opened = await ask(
        host,
        'importOpen',
        { kind: 'customers', fileName: `${product}.csv`, headers, sample: rows, rows: rows.length },
        { op },
      );
      const found = Object.fromEntries(
        Object.keys(fields).map((field) => [field, headers[opened.mapping.indexOf(field)]]),
      );
      expect(found).toEqual(fields);
      await ask(host, 'importRows', { job: opened.job, part: 0, firstLine, rows });
      const { counts, rejected } = await ask(host, 'importDryRun', { job: opened.job, mapping: opened.mapping });
      expect(rejected).toEqual([]);
      expect(counts.added).toBe(2);
      await ask(host, 'importRun', { job: opened.job });
      const imported = rowsOf(host, 'customers').slice(-2);
      expect(imported.map(({ name }) => name)).toEqual(rows.map((cells) => cells[headers.indexOf(fields.name!)]));
      await ask(host, 'undo', { id: opened.job });
    },
  );
});
