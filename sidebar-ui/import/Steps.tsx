import { importTexts } from '../texts/import.ts';
import { say } from '../texts/say.ts';

/** How far the import has come. */
export function Steps({ at }: { at: 1 | 2 | 3 | 4 }) {
  return (
    <>
      <span>{say(importTexts.step, { n: at })}</span>
      <span class="steps" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} class={step <= at ? 'past' : ''} />
        ))}
      </span>
    </>
  );
}
