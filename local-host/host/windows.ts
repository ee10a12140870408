import type { HtmlPage } from '../services/html.ts';
import type { Menu } from '../services/ui.ts';

/** A page that a script shows a person. */
export interface ShownPage extends HtmlPage {
  readonly id: string;
}

export interface Question {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly string[];
  readonly hasInput: boolean;
}

/** What stands before one person: the same in each of their windows. */
export interface PersonView {
  menus: Menu[];
  sidebar: ShownPage | null;
  dialog: ShownPage | null;
  question: (Question & { readonly answer: (button: string, text: string) => void }) | null;
  toast: { readonly id: string; readonly title: string; readonly text: string } | null;
}

export function emptyView(): PersonView {
  return { menus: [], sidebar: null, dialog: null, question: null, toast: null };
}
