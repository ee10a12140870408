import { menuTexts } from '../../templates/menu.ts';
import { inLanguage, type Language } from '../schema/language.ts';
import { currentAddress } from './currentUser.ts';

type PageName = 'sidebar' | 'import' | 'manage';

/**
 * Opens the sidebar, or a dialog for what needs width (platform V2). Each page lies there once a language.
 *
 * @param at where a dialog with several parts begins, as its page understands it
 */
export function showPage(page: PageName, language: Language, version: string, at?: string): void {
  const template = HtmlService.createTemplateFromFile(page + '-' + language);
  // stands in a script element: `<` would end it (platform V5)
  template.boot = JSON.stringify({ user: currentAddress(), language, version, at }).replace(/</g, '\\u003c');
  const output = template.evaluate();
  if (page === 'sidebar') {
    SpreadsheetApp.getUi().showSidebar(output.setTitle(inLanguage(menuTexts.sidebarTitle, language)));
    return;
  }
  // beside the list of parts each of them has the width that it had alone
  const [title, width] = page === 'import' ? [menuTexts.importTitle, 720] : [menuTexts.manageTitle, 880];
  SpreadsheetApp.getUi().showModalDialog(output.setWidth(width).setHeight(560), inLanguage(title, language));
}
