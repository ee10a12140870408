import { menuTexts } from '../../templates/menu.ts';
import { tabName } from '../../templates/names.ts';
import { tell } from '../google/tell.ts';
import type { Ports } from '../ports.ts';
import { inLanguage } from '../schema/language.ts';
import type { SheetKey } from '../schema/sheets.ts';
import { readerLanguage } from '../services/common/readerLanguage.ts';
import { portsOfRun } from './run.ts';

/** Menu items that show a tab which is hidden after installation; a menu item gets no argument, so each has a name of its own. */
export const tabsByHandler = {
  showContactsTab: 'contacts',
  showConsentsTab: 'consents',
  showTagsTab: 'tags',
  showAlertsTab: 'alerts',
  showGoalsTab: 'goals',
  showCareTab: 'care',
  showOpportunitiesTab: 'opportunities',
  showImproveTab: 'improve',
  showStaffTab: 'staff',
  showTrainingTab: 'training',
  showFindingsTab: 'findings',
  showInboxTab: 'inbox',
  showRulesTab: 'automation',
  showTeamTab: 'team',
  showSettingsTab: 'settings',
  showListsTab: 'lists',
  showChangesTab: 'changes',
  showSendsTab: 'sends',
} as const;

const show = (handler: keyof typeof tabsByHandler) => (): void => {
  const ports = portsOfRun();
  if (ports) showOrSay(tabsByHandler[handler], ports);
};

function showOrSay(key: SheetKey, ports: Ports): void {
  const language = readerLanguage(ports);
  if (ports.structure.has(key)) ports.structure.showTab(key);
  else tell(tabName(key, language), inLanguage(menuTexts.notThere, language));
}

export const showContactsTab = show('showContactsTab');
export const showConsentsTab = show('showConsentsTab');
export const showTagsTab = show('showTagsTab');
export const showAlertsTab = show('showAlertsTab');
export const showGoalsTab = show('showGoalsTab');
export const showCareTab = show('showCareTab');
export const showOpportunitiesTab = show('showOpportunitiesTab');
export const showImproveTab = show('showImproveTab');
export const showStaffTab = show('showStaffTab');
export const showTrainingTab = show('showTrainingTab');
export const showFindingsTab = show('showFindingsTab');
export const showInboxTab = show('showInboxTab');
export const showRulesTab = show('showRulesTab');
export const showTeamTab = show('showTeamTab');
export const showSettingsTab = show('showSettingsTab');
export const showListsTab = show('showListsTab');
export const showChangesTab = show('showChangesTab');
export const showSendsTab = show('showSendsTab');
