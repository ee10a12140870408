import { useLayoutEffect, useRef } from 'preact/hooks';
import { preferences } from './preferences.ts';

type Deeds = Readonly<Record<string, () => void>>;

// the page that was opened last answers first: S skips a line of Today before it asks for the selected row
const listeners: { current: Deeds }[] = [];

/** Single keys of a page, by `KeyboardEvent.key` in lower case; they rest while `active` is false. */
export function useKeys(deeds: Deeds, active = true): void {
  const ref = useRef(deeds);
  ref.current = deeds;
  useLayoutEffect(() => {
    if (!active) return undefined;
    listeners.push(ref);
    return () => {
      listeners.splice(listeners.indexOf(ref), 1);
    };
  }, [active]);
}

/** One listener for the page. Single keys never act in a field, with a modifier, or while an input method composes. */
export function listenForKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || event.defaultPrevented) return;
    if (!preferences().singleKeys || isTextField(event.target)) return;
    const key = event.key.toLowerCase();
    const deed = [...listeners].reverse().find(({ current }) => key in current)?.current[key];
    if (!deed) return;
    event.preventDefault();
    deed();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** 229 is what some browsers send in place of `isComposing`. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
