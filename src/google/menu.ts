import type { Menu } from './appsScript.ts';

export interface MenuEntry {
  readonly label: string;
  /** name of a global function; '' draws a line */
  readonly run: string;
  readonly items?: readonly MenuEntry[];
}

/** Works in every authorization mode: nothing but the menu is touched (platform A8). */
export function addMenu(entries: readonly MenuEntry[]): void {
  const ui = SpreadsheetApp.getUi();
  const fill = (menu: Menu, items: readonly MenuEntry[]): Menu => {
    for (const { label, run, items: below } of items) {
      if (below) menu.addSubMenu(fill(ui.createMenu(label), below));
      else if (run === '') menu.addSeparator();
      else menu.addItem(label, run);
    }
    return menu;
  };
  fill(ui.createAddonMenu(), entries).addToUi();
}

/** The language of the person's Google account; asking needs no right. */
export function accountLanguage(): 'zh-CN' | 'en' {
  return Session.getActiveUserLocale().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
