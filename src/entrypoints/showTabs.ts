import { portsOfRun } from './run.ts';

/** Menu items that show a tab which is hidden after installation; a menu item gets no argument, so each has a name of its own. */
export const tabsByHandler = {
  showContactsTab: 'contacts',
  showTagsTab: 'tags',
  showAlertsTab: 'alerts',
  showFindingsTab: 'findings',
  showTeamTab: 'team',
  showSettingsTab: 'settings',
  showListsTab: 'lists',
  showChangesTab: 'changes',
  showSendsTab: 'sends',
} as const;

const show = (handler: keyof typeof tabsByHandler) => (): void =>
  portsOfRun()?.structure.showTab(tabsByHandler[handler]);

export const showContactsTab = show('showContactsTab');
export const showTagsTab = show('showTagsTab');
export const showAlertsTab = show('showAlertsTab');
export const showFindingsTab = show('showFindingsTab');
export const showTeamTab = show('showTeamTab');
export const showSettingsTab = show('showSettingsTab');
export const showListsTab = show('showListsTab');
export const showChangesTab = show('showChangesTab');
export const showSendsTab = show('showSendsTab');
