import type { Runner } from './bridge.ts';

declare global {
  interface Window {
    readonly google?: { readonly script?: { readonly run?: Runner & { showImport(): void } } };
  }
}

/** Opens the import dialog, which has a page and a script of its own so that the sidebar stays small. */
export function showImport(): void {
  window.google?.script?.run?.showImport();
}
