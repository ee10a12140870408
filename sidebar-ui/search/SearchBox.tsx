import { useRef } from 'preact/hooks';
import { KeyHint } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useKeys } from '../session/keys.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';

interface SearchBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** id of the list box, where one is shown, and of the option that Enter would take */
  readonly list: string | undefined;
  readonly active: string | undefined;
}

/** The box on top; what it finds stands in place of the page. */
export function SearchBox({ text, onText, onKeyDown, list, active }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => input.current?.focus() });
  return (
    <div class="search" role="search">
      <Icon name="search" />
      <input
        ref={input}
        class="input"
        type="text"
        role="combobox"
        aria-expanded={list !== undefined}
        aria-controls={list}
        aria-activedescendant={active}
        aria-label={say(frameTexts.searchLabel)}
        placeholder={say(frameTexts.search)}
        maxLength={200}
        autocomplete="off"
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <KeyHint grey>/</KeyHint>
    </div>
  );
}
