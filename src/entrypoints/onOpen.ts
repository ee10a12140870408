import { menuTexts } from '../../templates/menu.ts';
import { sheetTexts } from '../../templates/sheets.ts';
import { accountLanguage, addMenu, type MenuEntry } from '../google/menu.ts';
import { inLanguage, type Language } from '../schema/language.ts';
import { tabsByHandler } from './showTabs.ts';

/** Runs in every mode, NONE too: builds the menu and touches nothing else (platform A8). */
export function onOpen(): void {
  const language = accountLanguage();
  const say = (key: keyof typeof menuTexts) => inLanguage(menuTexts[key], language);
  addMenu([
    { label: say('open'), run: 'showSidebar' },
    { label: say('import'), run: 'showImport' },
    { label: say('tagRows'), run: 'showTagRows' },
    { label: say('manage'), run: 'showManage' },
    { label: '', run: '' },
    { label: say('install'), run: 'showInstall' },
    { label: say('run'), run: 'updateNow' },
    { label: say('runNight'), run: 'computeAll' },
    { label: say('repair'), run: 'checkAndRepair' },
    { label: '', run: '' },
    { label: say('tabs'), run: '', items: tabItems(language) },
  ]);
}

function tabItems(language: Language): MenuEntry[] {
  return Object.entries(tabsByHandler).map(([run, key]) => ({
    label: inLanguage(sheetTexts[key].name, language),
    run,
  }));
}
