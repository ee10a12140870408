import { useState } from 'preact/hooks';
import type { QuestionView } from '../server/protocol.ts';
import { api } from './api.ts';
import { type PageLanguage, say } from './texts.ts';

/** `ui.alert` and `ui.prompt`: the running script waits for the answer. */
export function Question({ question, language }: { question: QuestionView; language: PageLanguage }) {
  const [text, setText] = useState('');
  return (
    <div class="veil">
      <div class="box" role="alertdialog" aria-modal="true" aria-label={question.title || say('host', language)}>
        {question.title && <b>{question.title}</b>}
        <p class="question-text">{question.text}</p>
        {question.hasInput && <input value={text} onInput={(event) => setText(event.currentTarget.value)} />}
        <div class="box-buttons">
          {question.buttons.map((button) => (
            <button type="button" key={button} onClick={() => void api.answer(question.id, button, text)}>
              {button}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
