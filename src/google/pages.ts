import { menuTexts } from '../../templates/menu.ts';
import { inLanguage, type Language } from '../schema/language.ts';
import { currentAddress } from './currentUser.ts';

/** Opens the sidebar, or the import dialog that needs its width (platform V2). */
export function showPage(page: 'sidebar' | 'import', language: Language, version: string): void {
  const template = HtmlService.createTemplateFromFile(page);
  // stands in a script element: `<` would end it (platform V5)
  template.boot = JSON.stringify({ user: currentAddress(), language, version }).replace(/</g, '\\u003c');
  const output = template.evaluate();
  if (page === 'sidebar') {
    SpreadsheetApp.getUi().showSidebar(output.setTitle(inLanguage(menuTexts.sidebarTitle, language)));
    return;
  }
  SpreadsheetApp.getUi().showModalDialog(
    output.setWidth(720).setHeight(560),
    inLanguage(menuTexts.importTitle, language),
  );
}
