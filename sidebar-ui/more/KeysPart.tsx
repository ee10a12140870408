import type { Bilingual } from '../../src/schema/language.ts';
import { KeyHint, saveKeys } from '../parts/Button.tsx';
import { keyTexts } from '../texts/more.ts';
import { say } from '../texts/say.ts';

const groups: readonly (readonly [Bilingual, readonly (readonly [readonly string[], Bilingual])[]])[] = [
  [
    keyTexts.anywhere,
    [
      [['/'], keyTexts.search],
      [['1', '2', '3', '4'], keyTexts.tabs],
      [['S'], keyTexts.selected],
      [['N'], keyTexts.add],
      [['L'], keyTexts.log],
      [['Z'], keyTexts.undo],
      [['?'], keyTexts.keys],
      [['↵'], keyTexts.next],
      [[saveKeys], keyTexts.save],
      [['Esc'], keyTexts.leave],
    ],
  ],
  [
    keyTexts.today,
    [
      [['↑', '↓'], keyTexts.rows],
      [['↵'], keyTexts.card],
      [['D'], keyTexts.done],
      [['L'], keyTexts.log],
      [['M'], keyTexts.move],
      [['S'], keyTexts.skip],
    ],
  ],
  [
    keyTexts.customer,
    [
      [['E'], keyTexts.edit],
      [['L'], keyTexts.log],
      [['O'], keyTexts.order],
      [['F'], keyTexts.feedback],
      [['T'], keyTexts.tag],
      [['X'], keyTexts.nextStep],
      [['[', ']'], keyTexts.neighbours],
    ],
  ],
];

export function KeysPart() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and it is longer than the page
    <div class="scroll" tabIndex={0}>
      {groups.map(([title, lines]) => (
        <section key={say(title)} class="block">
          <h2>{say(title)}</h2>
          <dl class="keys">
            {lines.map(([keys, what]) => (
              <>
                <dt>
                  {keys.map((key) => (
                    <KeyHint key={key} grey>
                      {key}
                    </KeyHint>
                  ))}
                </dt>
                <dd>{say(what)}</dd>
              </>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
