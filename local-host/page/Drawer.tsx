import { useEffect, useState } from 'preact/hooks';
import type { ExecutionView, MailView, StateView, TriggerView } from '../server/protocol.ts';
import { api } from './api.ts';
import { Mailbox } from './Mailbox.tsx';
import { type PageLanguage, say } from './texts.ts';

interface Props {
  readonly state: StateView;
  /** grows whenever the host says that something changed */
  readonly heard: number;
  readonly language: PageLanguage;
  readonly openLink: (sheet: number, row: number) => void;
}

type Page = 'mails' | 'executions' | 'triggers';
const pages: readonly Page[] = ['mails', 'executions', 'triggers'];

/** What only the local host shows: the mailbox, what ran and what it cost, the triggers. */
export function Drawer({ state, heard, language, openLink }: Props) {
  const [page, setPage] = useState<Page>('mails');
  const [mails, setMails] = useState<readonly MailView[]>([]);
  const [executions, setExecutions] = useState<readonly ExecutionView[]>([]);
  const [triggers, setTriggers] = useState<readonly TriggerView[]>([]);
  useEffect(() => {
    if (page === 'mails') void api.mails().then(setMails);
    if (page === 'executions') void api.executions().then(setExecutions);
    if (page === 'triggers') void api.triggers().then(setTriggers);
  }, [page, heard]);
  return (
    <section class="drawer" aria-label={say('drawer', language)}>
      <div class="drawer-tabs" role="tablist">
        {pages.map((key) => (
          <button type="button" role="tab" key={key} aria-selected={page === key} onClick={() => setPage(key)}>
            {say(key, language)} <span class="faint">{state.counts[key]}</span>
          </button>
        ))}
        <span class="bar-space" />
        <span class="faint">
          {say('quota', language, {
            left: state.quota.mailsLeft,
            all: state.quota.mailsADay,
            minutes: state.quota.triggerMinutes,
          })}
        </span>
      </div>
      {page === 'mails' && <Mailbox mails={mails} language={language} openLink={openLink} />}
      {page === 'executions' && <Executions executions={executions} language={language} />}
      {page === 'triggers' && <Triggers triggers={triggers} language={language} />}
    </section>
  );
}

function Executions({ executions, language }: { executions: readonly ExecutionView[]; language: PageLanguage }) {
  if (executions.length === 0) return <p class="empty">{say('noExecutions', language)}</p>;
  const heads = ['time', 'name', 'kind', 'user', 'ms', 'own', 'calls', 'result'] as const;
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{say(head, language)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {executions.map((run) => (
            <tr key={run.id}>
              <td>{run.at.replace('T', ' ')}</td>
              <td>{run.name}</td>
              <td>{run.kind}</td>
              <td>{run.user}</td>
              <td class="figure">{Math.round(run.ms).toLocaleString('en')}</td>
              <td class="figure">{Math.round(run.ownMs).toLocaleString('en')}</td>
              <td class="figure">{run.calls}</td>
              <td class={run.error ? 'bad' : 'good'}>{run.error ?? say('done', language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Triggers({ triggers, language }: { triggers: readonly TriggerView[]; language: PageLanguage }) {
  if (triggers.length === 0) return <p class="empty">{say('noTriggers', language)}</p>;
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>{say('handler', language)}</th>
            <th>{say('user', language)}</th>
            <th>{say('when', language)}</th>
            <th>{say('next', language)}</th>
          </tr>
        </thead>
        <tbody>
          {triggers.map((trigger) => (
            <tr key={trigger.id}>
              <td>{trigger.handler}</td>
              <td>{trigger.user}</td>
              <td>{trigger.when}</td>
              <td>{trigger.next?.replace('T', ' ') ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
