import { useState } from 'preact/hooks';
import type { StateView } from '../server/protocol.ts';
import { api } from './api.ts';
import { type PageLanguage, say } from './texts.ts';

interface Props {
  readonly state: StateView;
  readonly language: PageLanguage;
  readonly busy: boolean;
  readonly attempt: (work: () => Promise<unknown>) => void;
  readonly choose: (language: PageLanguage) => void;
}

/** The dark bar: not the product. Whom the window acts as, the clock that explains every result, reset. */
export function Bar({ state, language, busy, attempt, choose }: Props) {
  const [asking, setAsking] = useState(false);
  const [until, setUntil] = useState('');
  return (
    <header class="bar">
      <b>{say('host', language)}</b>
      <span class="bar-note">{say('hostNote', language)}</span>
      <span class="bar-space" />
      <span class="bar-note">{say('actAs', language)}</span>
      <nav class="people" aria-label={say('actAs', language)}>
        {state.users.map((user) => (
          <a
            key={user.email}
            href={`?as=${encodeURIComponent(user.email)}`}
            aria-current={user.email === state.user.email ? 'true' : undefined}
            title={`${user.email} · ${say(user.role, language)}`}
          >
            {user.name}
          </a>
        ))}
      </nav>
      <span class="bar-line" />
      <time class="clock" dateTime={state.now}>
        {clockText(state.now, language)}
      </time>
      <button type="button" disabled={busy} onClick={() => attempt(() => api.clock({ hours: 1 }))}>
        {say('hour', language)}
      </button>
      <button type="button" disabled={busy} onClick={() => attempt(() => api.clock({ morning: true }))}>
        {busy ? say('running', language) : say('morning', language)}
      </button>
      <button type="button" disabled={busy} onClick={() => attempt(() => api.clock({ hours: 168 }))}>
        {say('week', language)}
      </button>
      <form
        class="until"
        onSubmit={(event) => {
          event.preventDefault();
          if (until) attempt(() => api.clock({ until }));
        }}
      >
        <input
          type="datetime-local"
          aria-label={say('until', language)}
          value={until}
          onInput={(event) => setUntil(event.currentTarget.value)}
        />
        <button type="submit" disabled={busy || !until}>
          {say('go', language)}
        </button>
      </form>
      <span class="bar-line" />
      <button
        type="button"
        onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
      >
        {language === 'zh' ? 'English' : '中文'}
      </button>
      <button type="button" onClick={() => setAsking(true)}>
        {say('reset', language)}
      </button>
      {asking && (
        <div class="veil">
          <div class="box" role="dialog" aria-modal="true">
            <p>{say('resetAsk', language)}</p>
            <div class="box-buttons">
              <button type="button" class="plain" onClick={() => setAsking(false)}>
                {say('cancel', language)}
              </button>
              <button
                type="button"
                class="danger"
                onClick={() => attempt(() => api.reset().then(() => location.assign('/')))}
              >
                {say('yes', language)}
              </button>
            </div>
          </div>
        </div>
      )}
    </header>
  );
}

const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

function clockText(now: string, language: PageLanguage): string {
  const [day = '', time = ''] = now.split('T');
  const weekday = weekdays[language][new Date(`${day}T12:00:00Z`).getUTCDay()];
  return `${day} ${weekday} ${time.slice(0, 5)}`;
}
