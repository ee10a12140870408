import type { Language } from '../src/schema/language.ts';
import type { Runner } from './bridge.ts';

declare global {
  interface Window {
    readonly google?: {
      readonly script?: {
        readonly run?: Runner & {
          showSidebar(language?: Language): void;
          showImport(): void;
          showManage(at: string): void;
        };
        readonly host?: { close(): void };
      };
    };
  }
}

/** `google.script.run` of this page. @throws Error where the page was opened outside of the spreadsheet */
export function pageRunner(): Runner {
  const run = window.google?.script?.run;
  if (!run) throw new Error('opened outside of the spreadsheet');
  return run;
}

/** Opens the sidebar anew, where it has to speak another language: a page holds the texts of one. */
export function showSidebar(language?: Language): void {
  const run = window.google?.script?.run;
  if (language) run?.showSidebar(language);
  else run?.showSidebar();
}

/** Opens the import dialog, which has a page and a script of its own so that the sidebar stays small. */
export function showImport(): void {
  window.google?.script?.run?.showImport();
}

/** Opens the dialog of tags, settings and team. @param at one of its pages, as `manage/place.ts` reads it */
export function showManage(at: string): void {
  window.google?.script?.run?.showManage(at);
}

export function closeDialog(): void {
  window.google?.script?.host?.close();
}
