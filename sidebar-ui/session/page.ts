import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Opening } from '../../src/contract/open.ts';
import type { Ask } from '../bridge.ts';
import type { IconName } from '../parts/Icon.tsx';

/** The line at the foot: where the entry is, in words. */
export interface Status {
  readonly kind: 'done' | 'busy' | 'draft' | 'problem';
  readonly text: string;
}

/** What was saved, with its undo for 20 seconds. */
export interface Toast {
  readonly text: string;
  readonly icon: IconName;
  readonly action: { readonly text: string; readonly run: () => void } | null;
}

/** What the sidebar and the dialogs have in common. */
export interface PageSession {
  readonly ask: Ask;
  readonly opening: Opening;
  tell(status: Status): void;
  toast(toast: Toast | null): void;
  /** grows with each change of the workbook that the page knows of: what depends on it is asked for anew */
  readonly changes: number;
  changed(): void;
  /** asks for the opening again: after installing, joining, taking over, a change of tags or team */
  reopen(): Promise<void>;
  /** false for a viewer */
  readonly mayWrite: boolean;
}

export const PageContext = createContext<PageSession | null>(null);

/** @throws Error outside of a page: a bug */
export function usePage(): PageSession {
  const page = useContext(PageContext);
  if (!page) throw new Error('no page');
  return page;
}
