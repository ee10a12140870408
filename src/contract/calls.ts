import { archiveCheck, archivePart, archiveTaken } from './archive.ts';
import { nightBack, nightCheck, nights, tickSpoilt } from './backup.ts';
import { card, changeLog, selected, timeline } from './card.ts';
import { consents, saveConsent } from './consent.ts';
import { addCustomer, saveContact, setTags, updateCustomer } from './customers.ts';
import { duplicates, mergeCustomers, mergeReview, notDuplicate } from './duplicates.ts';
import {
  addFeedback,
  addOrder,
  enterLine,
  feedback,
  lastOrder,
  logInteraction,
  moveFeedback,
  nextOrderNo,
  saveTask,
} from './entries.ts';
import { erase, eraseCheck } from './erasure.ts';
import { exportPart, exportTabs } from './exports.ts';
import { findings, settleFinding } from './findings.ts';
import { guide, suggest } from './guide.ts';
import { history, poll, undo } from './history.ts';
import { importDryRun, importOpen, importRejected, importRows, importRun, importTab } from './import.ts';
import { formLink, inbox, saveForms, settleInbox } from './inbox.ts';
import { install, removeExample, uninstall } from './install.ts';
import { open } from './open.ts';
import { takePlays } from './playbook.ts';
import { opportunities, saveOpportunity } from './sales.ts';
import { searchIndex } from './search.ts';
import {
  health,
  joinTeam,
  reminderHits,
  repair,
  runNow,
  saveMember,
  saveSetting,
  settings,
  takeOver,
} from './settings.ts';
import { staffScores } from './staff.ts';
import { deleteTag, mergeTags, saveTag, tagCatalogue, tagHistory, tagsOfMany, tryTagRule } from './tags.ts';
import { duties, handOver } from './team.ts';
import { saveTeamRule, teamRules } from './teamRules.ts';
import { finishLine, moveLine, today } from './today.ts';
import {
  addTasks,
  assignOwner,
  filter,
  removeView,
  saveView,
  searchNotes,
  showRows,
  views,
  workingList,
} from './views.ts';
import { judgeWish, saveWishes, wishes } from './wishes.ts';

/** Every call that the sidebar and the dialogs may make, by name. */
export const calls = {
  open,
  install,
  removeExample,
  uninstall,
  searchIndex,
  today,
  finishLine,
  moveLine,
  card,
  timeline,
  changeLog,
  selected,
  addCustomer,
  updateCustomer,
  setTags,
  saveContact,
  logInteraction,
  enterLine,
  addOrder,
  nextOrderNo,
  lastOrder,
  addFeedback,
  moveFeedback,
  feedback,
  saveTask,
  history,
  undo,
  poll,
  settings,
  saveSetting,
  reminderHits,
  saveMember,
  duties,
  handOver,
  staffScores,
  joinTeam,
  tagCatalogue,
  tryTagRule,
  saveTag,
  teamRules,
  saveTeamRule,
  mergeTags,
  deleteTag,
  tagHistory,
  tagsOfMany,
  health,
  takeOver,
  repair,
  runNow,
  importOpen,
  importRows,
  importDryRun,
  importRun,
  importRejected,
  importTab,
  filter,
  searchNotes,
  showRows,
  workingList,
  views,
  saveView,
  removeView,
  assignOwner,
  addTasks,
  inbox,
  settleInbox,
  saveForms,
  formLink,
  takePlays,
  opportunities,
  saveOpportunity,
  consents,
  saveConsent,
  eraseCheck,
  erase,
  duplicates,
  notDuplicate,
  findings,
  settleFinding,
  guide,
  suggest,
  wishes,
  saveWishes,
  judgeWish,
  mergeReview,
  mergeCustomers,
  exportTabs,
  exportPart,
  archiveCheck,
  archivePart,
  archiveTaken,
  nights,
  nightCheck,
  nightBack,
  tickSpoilt,
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
