import type { Host } from '../host/host.ts';
import type { MenuItem } from '../services/ui.ts';
import type { HumanEdit } from '../workbook/humanEdit.ts';
import type { Call, Reply } from './httpServer.ts';
import type { ExecutionView, MailView, MenuItemView, SelectView, StateView, TriggerView, UiView } from './protocol.ts';
import { sheetView } from './sheetView.ts';
import { unsharedMembers } from './teamMembers.ts';

const hourMs = 3_600_000;

/** The page's questions and orders; who asks stands in `as`, the owner when it is missing. */
export async function answerApi(host: Host, call: Call, sandboxPort: number): Promise<Reply> {
  const as = call.query.get('as') || host.book.owner;
  const name = call.path.slice('/api/'.length);
  if (call.method === 'GET') return get(host, name, as, call.query, sandboxPort);
  await post(host, name, as, call.body);
  return { json: { ok: true } };
}

async function get(host: Host, name: string, as: string, query: URLSearchParams, sandboxPort: number): Promise<Reply> {
  switch (name) {
    case 'state':
      return { json: await stateOf(host, as, sandboxPort) };
    case 'sheet': {
      const sheet = host.book.sheetById(Number(query.get('id')));
      return { json: sheet ? sheetView(sheet) : null }; // a tab may go between two questions
    }
    case 'mails':
      return { json: mailsOf(host) };
    case 'executions':
      return { json: executionsOf(host) };
    case 'triggers':
      return { json: triggersOf(host) };
    default:
      return 'not-found';
  }
}

async function post(host: Host, name: string, as: string, body: unknown): Promise<void> {
  switch (name) {
    case 'edit':
      await host.humanEdit(as, body as HumanEdit);
      return;
    case 'select': {
      const { sheet: id, ...area } = body as SelectView;
      const sheet = host.book.sheetById(id);
      if (sheet) host.book.select(as, sheet, [area]);
      return;
    }
    case 'menu': {
      const { error } = await host.menuClick(as, (body as { run: string }).run);
      if (error) throw new Error(`${error.name}: ${error.message}`);
      return;
    }
    case 'clock':
      await host.advanceTo(timeAsked(host, body as { hours?: number; morning?: true; until?: string }));
      return;
    case 'answer': {
      const { question, button, text } = body as { question: string; button: string; text: string };
      host.answer(as, question, button, text);
      return;
    }
    case 'close':
      host.closePage(as, (body as { which: 'sidebar' | 'dialog' }).which);
      return;
    default:
      throw new Error(`unknown order ${name}`);
  }
}

function timeAsked(host: Host, asked: { hours?: number; morning?: true; until?: string }): number {
  if (asked.hours !== undefined) return host.state.now + asked.hours * hourMs;
  if (asked.until !== undefined) return Math.max(host.state.now, host.parseTime(asked.until));
  const tomorrow = new Date(Date.parse(`${host.timeText().slice(0, 10)}T12:00:00Z`) + 24 * hourMs)
    .toISOString()
    .slice(0, 10);
  // the hourly run that falls into the hour after eight has its own minute
  return host.parseTime(`${tomorrow}T08:59`);
}

/** The first window of a person opens the file for that person: `onOpen` makes the menu. */
async function stateOf(host: Host, as: string, sandboxPort: number): Promise<StateView> {
  for (const member of unsharedMembers(host)) host.share(member);
  const user = host.user(as);
  const view = host.view(user.email);
  if (view.menus.length === 0 && user.role !== 'viewer') await host.openFor(user.email);
  const uiView = (page: typeof view.sidebar): UiView | null =>
    page && {
      id: page.id,
      title: page.title,
      // another host name than the page's: cookies take no notice of ports
      url: `http://localhost:${sandboxPort}/ui/${encodeURIComponent(user.email)}/${page.id}`,
      width: page.width,
      height: page.height,
    };
  const question = view.question;
  return {
    user: { email: user.email, name: user.name, role: user.role },
    users: host.state.users.map(({ email, name, role }) => ({ email, name, role })),
    workbook: { name: host.book.name, locale: host.book.locale, timeZone: host.book.timeZone },
    now: host.timeText(),
    menus: view.menus.map(({ title, items }) => ({ title, items: items.map(menuItem) })),
    tabs: host.book.sheets.map(({ id, name, hidden, tabColor }) => ({ id, name, hidden, colour: tabColor })),
    activeTab: host.book.selectionOf(user.email).sheetId,
    sidebar: uiView(view.sidebar),
    dialog: uiView(view.dialog),
    question: question && {
      id: question.id,
      title: question.title,
      text: question.text,
      buttons: question.buttons,
      hasInput: question.hasInput,
    },
    toast: view.toast && { id: Number(view.toast.id.slice(1)), title: view.toast.title, text: view.toast.text },
    counts: { mails: host.mails.length, executions: host.executions.length, triggers: host.state.triggers.length },
    quota: {
      mailsLeft: host.mailsLeft(user.email),
      mailsADay: host.state.mailsADay,
      triggerMinutes: host.triggerMinutes(user.email),
    },
  };
}

function menuItem({ label, run, items }: MenuItem): MenuItemView {
  return items ? { label, run, items: items.map(menuItem) } : { label, run };
}

function mailsOf(host: Host): MailView[] {
  return host.mails
    .map((mail, index) => ({
      id: index + 1,
      at: host.timeText(mail.at),
      from: mail.from,
      to: mail.to,
      subject: mail.subject,
      body: mail.body,
      html: mail.htmlBody,
    }))
    .reverse();
}

function executionsOf(host: Host): ExecutionView[] {
  return host.executions
    .map((run) => ({
      id: run.id,
      at: host.timeText(run.startedAt),
      name: run.functionName,
      kind: run.kind,
      user: run.user,
      ms: run.simulatedMs,
      ownMs: run.ownMs,
      calls: run.countedCalls,
      error: run.error,
    }))
    .reverse();
}

function triggersOf(host: Host): TriggerView[] {
  return host.state.triggers.map(({ id, user, handler, schedule, event, nextAt }) => ({
    id,
    user,
    handler,
    when: schedule ? `${schedule.every}${'n' in schedule ? ` × ${schedule.n}` : ''}` : event,
    next: nextAt === null ? null : host.timeText(nextAt),
  }));
}
