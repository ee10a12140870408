import { useState } from 'preact/hooks';
import type { MailView } from '../server/protocol.ts';
import { type PageLanguage, say } from './texts.ts';

interface Props {
  readonly mails: readonly MailView[];
  readonly language: PageLanguage;
  readonly openLink: (sheet: number, row: number) => void;
}

/** Mails as they would arrive: the list, and the chosen one rendered or as plain text. */
export function Mailbox({ mails, language, openLink }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [plain, setPlain] = useState(false);
  const mail = mails.find(({ id }) => id === chosen) ?? mails[0];
  if (!mail) return <p class="empty">{say('noMails', language)}</p>;
  return (
    <div class="mailbox">
      <ul class="mail-list">
        {mails.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-current={one.id === mail.id ? 'true' : undefined}
              onClick={() => setChosen(one.id)}
            >
              <span class="mail-to">{one.to}</span>
              <span class="faint">{one.at.slice(5, 16).replace('T', ' ')}</span>
              <span class="mail-subject">{one.subject}</span>
            </button>
          </li>
        ))}
      </ul>
      <article class="mail">
        <div class="mail-head">
          <b>{mail.subject}</b>
          <span class="switch">
            <button type="button" aria-pressed={!plain} onClick={() => setPlain(false)}>
              {say('html', language)}
            </button>
            <button type="button" aria-pressed={plain} onClick={() => setPlain(true)}>
              {say('plain', language)}
            </button>
          </span>
        </div>
        <p class="faint">{say('from', language, { to: mail.to, from: mail.from })}</p>
        {plain || !mail.html ? (
          <pre class="mail-plain">{mail.body}</pre>
        ) : (
          <iframe
            class="mail-html"
            title={mail.subject}
            sandbox="allow-same-origin"
            srcDoc={mail.html}
            onLoad={(event) => followLinks(event.currentTarget, openLink)}
          />
        )}
      </article>
    </div>
  );
}

/** Links into the workbook go to the cell instead of leaving the page; the others do nothing here. */
function followLinks(frame: HTMLIFrameElement, openLink: Props['openLink']): void {
  frame.contentDocument?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    event.preventDefault();
    const [, sheet, row] = /#gid=(\d+)(?:&range=[A-Z]+(\d+))?/.exec(link.href) ?? [];
    if (sheet) openLink(Number(sheet), Number(row ?? 1));
  });
}
