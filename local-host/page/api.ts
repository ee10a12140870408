import type {
  EditView,
  EventView,
  ExecutionView,
  MailView,
  SelectView,
  SheetView,
  StateView,
  TriggerView,
} from '../server/protocol.ts';

/** Whom this window acts as: each window its own, kept in its address. */
export function actingAs(): string {
  return new URLSearchParams(location.search).get('as') ?? '';
}

async function get<T>(path: string, parameters: Record<string, string> = {}): Promise<T> {
  const query = new URLSearchParams({ as: actingAs(), ...parameters });
  return answerOf<T>(await fetch(`/api/${path}?${query}`));
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const query = new URLSearchParams({ as: actingAs() });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return answerOf<T>(await fetch(`/api/${path}?${query}`, init));
}

async function answerOf<T>(response: Response): Promise<T> {
  const answer = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

export const api = {
  state: () => get<StateView>('state'),
  sheet: (id: number) => get<SheetView | null>('sheet', { id: String(id) }),
  mails: () => get<MailView[]>('mails'),
  executions: () => get<ExecutionView[]>('executions'),
  triggers: () => get<TriggerView[]>('triggers'),
  edit: (edit: EditView) => post<{ ok: true }>('edit', edit),
  select: (selected: SelectView) => post<{ ok: true }>('select', selected),
  menu: (run: string) => post<{ ok: true }>('menu', { run }),
  /** `to` as `2026-11-24T08:00` in the spreadsheet's zone */
  clock: (to: { hours: number } | { morning: true } | { until: string }) => post<{ ok: true }>('clock', to),
  answer: (question: string, button: string, text: string) => post<{ ok: true }>('answer', { question, button, text }),
  closeUi: (which: 'sidebar' | 'dialog') => post<{ ok: true }>('close', { which }),
  reset: () => post<{ ok: true }>('reset', {}),
};

/** Listens until the window closes; the browser reconnects by itself. */
export function listen(heard: (event: EventView) => void): void {
  const source = new EventSource(`/api/events?${new URLSearchParams({ as: actingAs() })}`);
  source.onmessage = (message) => heard(JSON.parse(message.data) as EventView);
}
