import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isComposing } from '../session/keys.ts';
import type { Refused } from '../session/useAsked.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { Button, saveKeys } from './Button.tsx';
import { FieldProblems } from './Field.tsx';
import { Icon } from './Icon.tsx';

interface FormProps {
  readonly title: ComponentChildren;
  readonly aside?: ComponentChildren;
  /** what the page itself found, by field */
  readonly problems?: Readonly<Record<string, string>>;
  readonly refused: Refused | null;
  readonly busy: boolean;
  /** something typed would be left behind */
  readonly changed: boolean;
  readonly onSave: () => void;
  /** null where there is nothing to go back to */
  readonly onCancel: (() => void) | null;
  readonly saveText?: string;
  /** what goes on while it is busy */
  readonly busyText?: string;
  readonly cancelText?: string;
  /** why saving is not possible now */
  readonly blocked?: string;
  readonly children: ComponentChildren;
}

/**
 * A form with its foot. Enter goes to the next field, Ctrl or ⌘ + Enter saves, Esc asks before it leaves something
 * typed; after a refusal the first field that was refused has the focus.
 */
export function Form(props: FormProps) {
  const { refused, problems = {}, busy } = props;
  const form = useRef<HTMLFormElement>(null);
  const [leaving, setLeaving] = useState(false);
  const fieldProblems = { ...messagesOf(refused), ...problems };
  const names = Object.keys(fieldProblems).join();

  const [hidden, setHidden] = useState<readonly string[]>([]);
  useLayoutEffect(() => {
    const isShown = (name: string) => form.current?.querySelector('[data-field="' + name + '"]');
    setHidden(Object.keys(fieldProblems).filter((name) => !isShown(name)));
    if (names !== '') form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem]')?.focus();
  }, [names, refused]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!busy && props.blocked === undefined) props.onSave();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.defaultPrevented) {
      event.preventDefault();
      focusNext(form.current, event.target);
    } else if (event.key === 'Escape' && !event.defaultPrevented && props.onCancel) {
      event.preventDefault();
      if (props.changed) setLeaving(true);
      else props.onCancel?.();
    }
  };

  // what was refused of a field that is folded away is said at the foot
  const general = [refused?.message, ...hidden.map((name) => fieldProblems[name])].filter(Boolean).join(' ');
  return (
    <form
      class="form"
      ref={form}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) props.onSave();
      }}
    >
      <div class="scroll">
        <div class="heading">
          <h1>{props.title}</h1>
          {props.aside && <span class="caption">{props.aside}</span>}
        </div>
        <FieldProblems.Provider value={fieldProblems}>
          <div class="stack">{props.children}</div>
        </FieldProblems.Provider>
      </div>
      {general && (
        <p class="foot-problem problem" role="alert">
          <Icon name="warn" />
          <span>{general}</span>
        </p>
      )}
      {leaving ? (
        <div class="foot" role="alertdialog" aria-label={say(frameTexts.leave)}>
          <p class="caption">{say(frameTexts.leave)}</p>
          <Button look="filled" onClick={() => setLeaving(false)}>
            {say(frameTexts.leaveNo)}
          </Button>
          <Button look="quiet" onClick={() => props.onCancel?.()}>
            {say(frameTexts.leaveYes)}
          </Button>
        </div>
      ) : (
        <div class="foot">
          <Button
            submit
            look="filled"
            busy={busy}
            {...(!busy && { hint: saveKeys })}
            {...(props.blocked !== undefined && { blocked: props.blocked })}
          >
            {busy ? (props.busyText ?? say(frameTexts.saving)) : (props.saveText ?? say(frameTexts.save))}
          </Button>
          {props.onCancel && (
            <Button look="quiet" {...(!props.cancelText && { hint: 'Esc' })} onClick={props.onCancel}>
              {props.cancelText ?? say(frameTexts.cancel)}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}

function messagesOf(refused: Refused | null): Record<string, string> {
  return Object.fromEntries(Object.entries(refused?.fields ?? {}).map(([name, { message }]) => [name, message]));
}

/** The next place to type or choose, in visual order. */
function focusNext(form: HTMLFormElement | null, from: HTMLElement): void {
  const fields = [...(form?.querySelectorAll<HTMLElement>('input, select, textarea, [data-stop]') ?? [])].filter(
    (element) => element.offsetParent !== null,
  );
  const next = fields[fields.indexOf(from) + 1] ?? form?.querySelector<HTMLElement>('.foot button');
  next?.focus();
}
