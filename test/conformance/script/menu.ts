import { texts } from '../texts.ts';

type Language = 'zh' | 'en';

const language = (): Language => (Session.getActiveUserLocale().toLowerCase().startsWith('zh') ? 'zh' : 'en');

export function addMenu(): void {
  SpreadsheetApp.getUi().createMenu(texts.menu[language()]).addItem(texts.run[language()], 'showConformance').addToUi();
}

/** The dialog page drives the run, and gives its result as a file. */
export function showConformance(): void {
  const template = HtmlService.createTemplateFromFile('conformance');
  template.language = language();
  SpreadsheetApp.getUi().showModelessDialog(template.evaluate().setWidth(520).setHeight(420), texts.title[language()]);
}
