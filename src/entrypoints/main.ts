import * as z from 'zod/mini';

// zod would compile its checks with `new Function`; Apps Script and the page's rules are safer without
z.config({ jitless: true });

export { hourly } from './hourly.ts';
export {
  checkAndRepair,
  computeAll,
  showImport,
  showInstall,
  showManage,
  showSidebar,
  showTagRows,
  updateNow,
} from './menuItems.ts';
export { onEdit } from './onEdit.ts';
export { onInstall } from './onInstall.ts';
export { onOpen } from './onOpen.ts';
export { rpc } from './rpc.ts';
export {
  showAlertsTab,
  showCareTab,
  showChangesTab,
  showConsentsTab,
  showContactsTab,
  showFindingsTab,
  showGoalsTab,
  showImproveTab,
  showInboxTab,
  showListsTab,
  showOpportunitiesTab,
  showRulesTab,
  showSendsTab,
  showSettingsTab,
  showStaffTab,
  showTagsTab,
  showTeamTab,
  showTrainingTab,
} from './showTabs.ts';
