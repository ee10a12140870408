import { tabAsJson } from '../../local-host/cli/exportTab.ts';
import { tabsOf } from '../../local-host/cli/tabs.ts';
import { Host } from '../../local-host/host/host.ts';
import type { HostImage } from '../../local-host/host/hostState.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { sheetTexts } from '../../templates/sheets.ts';
import { nightHours, skipToTime } from '../bench/nights.ts';
import { ann, answerOf, ivy, tom, typeInto } from './send.ts';

type Id = { readonly id: string };
const hourMs = 3_600_000;

/** The operation of the small workbook that a drill takes back. */
export const toBeUndone = 'Z-TOBEUNDONE';
/** The change of language of the switched one. */
export const theSwitch = 'Z-THESWITCH';

/** The rows of a file: three blocks, one row without a name. */
export const fileRows = Array.from({ length: 600 }, (_, n) =>
  n === 7 ? ['', '13911111111', 'Leeds'] : [`Client ${n}`, `139${String(n).padStart(8, '0')}`, 'Ningbo'],
);
export const file = {
  kind: 'customers',
  fileName: 'old.csv',
  headers: ['客户名称', '电话', '城市'],
  sample: fileRows.slice(0, 50),
  rows: fileRows.length,
};
export const mapping = ['name', 'phone', 'city'];

/** Workbooks that drills start from, all in Chinese, on a Monday morning. */
const makers = {
  /** an empty spreadsheet */
  empty: async () => undefined,
  /** two people and one row of everything that can be written; tonight's work is done */
  small: async (host: Host) => {
    await answerOf(host, { call: 'install', input: { language: 'zh-CN' } });
    await answerOf(host, { call: 'joinTeam', input: { name: 'Tom' }, as: tom });
    const add = (input: object) => answerOf<Id>(host, { call: 'addCustomer', input });
    const { id: customer } = await add({ name: 'Quillmoor Paper', phone: '13800001234', owner: 'Tom' });
    await add({ name: 'Harrow Tools', email: 'post@harrow.example' });
    const feedback = { customer, channel: 'phone', text: 'Late again', kind: 'complaint' };
    await answerOf(host, { call: 'addFeedback', input: feedback });
    const task = { customer, title: 'Send the quote', dueOn: '2026-11-23' };
    for (const owner of ['Tom', 'Ivy']) await answerOf(host, { call: 'saveTask', input: { ...task, owner } });
    await answerOf(host, { call: 'setTags', input: { ids: [customer], add: [rowsOf(host, 'tags')[0]?.zh] } });
    const undone = { name: 'Marsh Mill', phone: '13800005678' };
    await answerOf(host, { call: 'addCustomer', input: undone, op: toBeUndone });
    host.state.documentProperties['night.done'] = '2026-11-23';
  },
  /** with the example team's customers too */
  example: async (host: Host) => {
    await answerOf(host, { call: 'install', input: { language: 'zh-CN', example: true } });
    host.state.documentProperties['night.done'] = '2026-11-23';
  },
  /** Today is drawn */
  drawn: async (host: Host) => {
    await makers.small(host);
    await answerOf(host, { call: 'runNow' });
  },
  /** no clock has run for hours since it was drawn */
  late: async (host: Host) => {
    await makers.drawn(host);
    host.state.now += 4 * hourMs;
  },
  /** edited where no trigger saw it: a line of Today is ticked, another has its day, a customer is typed in */
  edited: async (host: Host) => {
    await makers.drawn(host);
    host.state.now += hourMs / 4;
    for (const cell of [
      { sheet: 'today', column: 'done', row: 2, text: 'TRUE' },
      { sheet: 'today', column: 'snooze', row: 3, text: '2026-11-26' },
      { sheet: 'customers', column: 'name', row: 5, text: 'Brook Yarn' },
    ] as const) {
      host.killNextAt(1);
      await typeInto(host, cell);
    }
  },
  /** a department wants a column */
  wished: async (host: Host) => {
    await makers.small(host);
    await answerOf(host, { call: 'saveWishes', input: { fields: ['Packaging'], figures: [] } });
  },
  /** a rule of the team has a tag to set */
  ruled: async (host: Host) => {
    await makers.small(host);
    const text = rowsOf(host, 'tags')[1]?.zh;
    const rule = { name: 'Unhappy', event: 'feedback', when: 'feedback.kind = complaint', action: 'add_tag', text };
    await answerOf(host, { call: 'saveTeamRule', input: rule });
  },
  /** the audit has found something */
  found: async (host: Host) => {
    await makers.small(host);
    await typeInto(host, { sheet: 'customers', column: 'phone', row: 3, text: '123' });
    await answerOf(host, { call: 'runNow' });
  },
  /** somebody saved a filter for the team */
  viewed: async (host: Host) => {
    await makers.small(host);
    await answerOf(host, { call: 'saveView', input: { name: 'Mine', rule: 'owner = me', shared: true } });
  },
  /** put into English */
  switched: async (host: Host) => {
    await makers.drawn(host);
    await answerOf(host, { call: 'saveSetting', input: { key: 'language', value: 'en' }, op: theSwitch });
  },
  /** an import is begun; its rows are to come */
  openedFile: async (host: Host) => {
    await makers.small(host);
    await answerOf(host, { call: 'importOpen', input: file });
  },
  /** the rows of the file have come: three blocks */
  sentFile: async (host: Host) => {
    await makers.openedFile(host);
    await answerOf(host, { call: 'importRows', input: { ...jobOf(host), part: 0, firstLine: 2, rows: fileRows } });
  },
  checkedFile: async (host: Host) => {
    await makers.sentFile(host);
    await answerOf(host, { call: 'importDryRun', input: { ...jobOf(host), mapping } });
  },
  importedFile: async (host: Host) => {
    await makers.checkedFile(host);
    await answerOf(host, { call: 'importRun', input: jobOf(host) });
  },
  /** the tab of feedback is gone, and so is a heading of Customers */
  damaged: async (host: Host) => {
    await makers.small(host);
    await host.humanEdit(ivy, { kind: 'deleteTab', sheet: sheetOf(host, 'feedback').id });
    const { id: sheet } = sheetOf(host, 'customers');
    await host.humanEdit(ivy, { kind: 'type', sheet, row: 1, column: 2, texts: [['Who']] });
  },
  /** quick rows of a colleague and answers of a form wait for the clock */
  inbox: async (host: Host) => {
    await makers.small(host);
    const form = 'Form Responses 1';
    await answerOf(host, {
      call: 'saveSetting',
      input: { key: 'form_link', value: 'https://forms.example/f?a=TOKEN' },
    });
    await host.humanEdit(tom, { kind: 'addTab', name: form });
    await answerOf(host, { call: 'saveForms', input: { tabs: [form], columns: {} } });
    const customer = String(rowsOf(host, 'customers')[0]?.id);
    const { url } = await answerOf<{ readonly url: string }>(host, { call: 'formLink', input: { customer } });
    const texts = [
      ['Timestamp', 'Your name', 'Phone number', 'City', 'Message', 'Call back on', 'Link code'],
      ['2026-11-23 09:10:00', 'Ann Reed', '13900001111', 'Ningbo', 'Please send prices', '2026-11-24', ''],
      ['2026-11-23 09:11:00', 'Quillmoor Paper', '', 'Leeds', '', '', url.split('a=')[1] ?? ''],
    ];
    const sheet = host.book.sheets.find(({ name }) => name === form)?.id ?? 0;
    await host.humanEdit(tom, { kind: 'type', sheet, row: 1, column: 1, texts });
    for (const [row, who, text] of [
      [2, '13800001234', 'Wants a quote'],
      [3, 'Nobody', 'Rang twice'],
    ] as const) {
      await typeInto(host, { sheet: 'inbox', column: 'who', row, text: who });
      await typeInto(host, { sheet: 'inbox', column: 'text', row, text });
    }
  },
  /** the same, looked at */
  answered: async (host: Host) => {
    await makers.inbox(host);
    await answerOf(host, { call: 'runNow' });
  },
  /** with the pipeline switched on */
  selling: async (host: Host) => {
    await makers.small(host);
    await answerOf(host, { call: 'saveSetting', input: { key: 'module_sales', value: 'TRUE' } });
  },
  /** people whose digests are due at the clock's next run */
  digest: async (host: Host) => {
    await makers.small(host);
    skipToTime(host, '2026-11-24T07:30');
    host.state.documentProperties['night.done'] = '2026-11-24';
  },
  /** a night kept it; since then one customer has moved and another's row is gone */
  backed: async (host: Host) => {
    await makers.night(host);
    await nightHours(host);
    const [{ id }] = rowsOf(host, 'customers') as [Id];
    const input = { id, set: { city: 'Ningbo' }, base: { city: null } };
    await answerOf(host, { call: 'updateCustomer', input });
    await host.humanEdit(ivy, { kind: 'deleteRows', sheet: sheetOf(host, 'customers').id, at: 3, count: 1 });
  },
  /** the phones were sorted alone, and an hour has found it */
  spoilt: async (host: Host) => {
    await makers.night(host);
    await nightHours(host);
    const { id: sheet } = sheetOf(host, 'customers');
    const area = { sheet, row: 2, column: 4, rows: 3, columns: 1 };
    await host.humanEdit(ivy, { kind: 'sort', by: 4, ascending: false, ...area });
    await answerOf(host, { call: 'runNow' });
  },
  /** the night's work is due at the clock's next run */
  night: async (host: Host) => {
    await makers.small(host);
    skipToTime(host, '2026-11-24T01:30');
  },
} satisfies Record<string, (host: Host) => Promise<void>>;

export type WorldName = keyof typeof makers;

/** Makes each workbook once, on the realms of one host, and copies it for each drill. */
export class Worlds {
  private readonly images = new Map<WorldName, HostImage>();
  /** of the add-on that the drills run; the built one, which makes the workbooks, when null */
  bundleDir: string | null = null;

  private constructor(
    private readonly root: Host,
    private readonly empty: HostImage,
  ) {}

  static async open(): Promise<Worlds> {
    const root = await Host.create({
      now: '2026-11-23T09:00',
      locale: 'zh_CN',
      isInThread: true,
      users: [
        { email: ivy, name: 'Ivy', role: 'owner', language: 'zh-CN' },
        { email: tom, name: 'Tom', role: 'editor', language: 'zh-CN' },
        { email: ann, name: 'Ann', role: 'editor', language: 'zh-CN' },
      ],
    });
    return new Worlds(root, root.image());
  }

  /** A copy of its own of a workbook. */
  async copy(name: WorldName): Promise<Host> {
    const image = this.images.get(name) ?? (await this.make(name));
    return this.another(image);
  }

  twinOf(host: Host): Host {
    return this.another(host.image());
  }

  close(): Promise<void> {
    return this.root.close();
  }

  private another(image: HostImage): Host {
    const host = this.root.another(image, this.bundleDir ?? undefined);
    host.modes.isRepeatable = true;
    return host;
  }

  private async make(name: WorldName): Promise<HostImage> {
    const host = this.root.another(this.empty);
    host.modes.isRepeatable = true;
    await makers[name](host);
    // what comes next happens after the last thing's beat has grown old
    host.state.now += hourMs / 4;
    const image = host.image();
    this.images.set(name, image);
    return image;
  }
}

/** None where the tab is missing. */
export function rowsOf(host: Host, sheet: SheetKey): Record<string, unknown>[] {
  return tabsOf(host).some(({ key }) => key === sheet) ? tabAsJson(host, sheet) : [];
}

/** Of the only import. */
export const jobOf = (host: Host) => ({ job: String(rowsOf(host, '_jobs')[0]?.job) });

function sheetOf(host: Host, key: SheetKey) {
  const { zh } = sheetTexts[key].name;
  const sheet = host.book.sheets.find(({ name }) => name === zh);
  if (!sheet) throw new Error(`no tab ${zh}`);
  return sheet;
}
