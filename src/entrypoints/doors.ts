import type { Answer, Input, Writing } from '../contract/call.ts';
import { type CallName, type Calls, calls } from '../contract/calls.ts';
import type { Ports } from '../ports.ts';
import { archiveCheck } from '../services/archive/archiveCheck.ts';
import { archivePart } from '../services/archive/archivePart.ts';
import { archiveTaken } from '../services/archive/archiveTaken.ts';
import { health } from '../services/automation/health.ts';
import { runNow } from '../services/automation/runNow.ts';
import { takeOver } from '../services/automation/takeOver.ts';
import { nightBack } from '../services/backup/nightBack.ts';
import { nightCheck } from '../services/backup/nightCheck.ts';
import { nights } from '../services/backup/nights.ts';
import { tickSpoilt } from '../services/backup/tickSpoilt.ts';
import { consents } from '../services/consent/consents.ts';
import { saveConsent } from '../services/consent/saveConsent.ts';
import { addCustomer } from '../services/customers/addCustomer.ts';
import { card } from '../services/customers/card.ts';
import { saveContact } from '../services/customers/saveContact.ts';
import { searchIndex } from '../services/customers/searchIndex.ts';
import { selected } from '../services/customers/selected.ts';
import { timeline } from '../services/customers/timeline.ts';
import { updateCustomer } from '../services/customers/updateCustomer.ts';
import { duplicates } from '../services/duplicates/duplicates.ts';
import { mergeCustomers } from '../services/duplicates/mergeCustomers.ts';
import { mergeReview } from '../services/duplicates/mergeReview.ts';
import { notDuplicate } from '../services/duplicates/notDuplicate.ts';
import { erase } from '../services/erasure/erase.ts';
import { eraseCheck } from '../services/erasure/eraseCheck.ts';
import { exportPart } from '../services/exports/exportPart.ts';
import { exportTabs } from '../services/exports/exportTabs.ts';
import { addFeedback } from '../services/feedback/addFeedback.ts';
import { feedback } from '../services/feedback/feedback.ts';
import { moveFeedback } from '../services/feedback/moveFeedback.ts';
import { findings } from '../services/findings/findings.ts';
import { settleFinding } from '../services/findings/settleFinding.ts';
import { importDryRun } from '../services/import/importDryRun.ts';
import { importOpen } from '../services/import/importOpen.ts';
import { importRejected } from '../services/import/importRejected.ts';
import { importRows } from '../services/import/importRows.ts';
import { importRun } from '../services/import/importRun.ts';
import { importTab } from '../services/import/importTab.ts';
import { formLink } from '../services/inbox/formLink.ts';
import { inbox } from '../services/inbox/inbox.ts';
import { saveForms } from '../services/inbox/saveForms.ts';
import { settleInbox } from '../services/inbox/settleInbox.ts';
import { enterLine } from '../services/interactions/enterLine.ts';
import { logInteraction } from '../services/interactions/logInteraction.ts';
import { changeLog } from '../services/operations/changeLog.ts';
import { history } from '../services/operations/history.ts';
import { undo } from '../services/operations/undo.ts';
import { addOrder } from '../services/orders/addOrder.ts';
import { lastOrder } from '../services/orders/lastOrder.ts';
import { nextOrderNo } from '../services/orders/nextOrderNo.ts';
import { takePlays } from '../services/playbook/takePlays.ts';
import { opportunities } from '../services/sales/opportunities.ts';
import { saveOpportunity } from '../services/sales/saveOpportunity.ts';
import { saveSetting } from '../services/settings/saveSetting.ts';
import { settings } from '../services/settings/settings.ts';
import { guide } from '../services/sidebar/guide.ts';
import { open } from '../services/sidebar/open.ts';
import { poll } from '../services/sidebar/poll.ts';
import { suggest } from '../services/sidebar/suggest.ts';
import { deleteTag } from '../services/tags/deleteTag.ts';
import { mergeTags } from '../services/tags/mergeTags.ts';
import { saveTag } from '../services/tags/saveTag.ts';
import { setTags } from '../services/tags/setTags.ts';
import { tagCatalogue } from '../services/tags/tagCatalogue.ts';
import { tagHistory } from '../services/tags/tagHistory.ts';
import { tagsOfMany } from '../services/tags/tagsOfMany.ts';
import { tryTagRule } from '../services/tags/tryTagRule.ts';
import { saveTask } from '../services/tasks/saveTask.ts';
import { duties, handOver } from '../services/team/handOver.ts';
import { joinTeam } from '../services/team/joinTeam.ts';
import { saveMember } from '../services/team/saveMember.ts';
import { staffScores } from '../services/team/staffScores.ts';
import { saveTeamRule } from '../services/teamRules/saveTeamRule.ts';
import { teamRules } from '../services/teamRules/teamRules.ts';
import { finishLine } from '../services/today/finishLine.ts';
import { moveLine } from '../services/today/moveLine.ts';
import { reminderHits } from '../services/today/reminderHits.ts';
import { today } from '../services/today/today.ts';
import { addTasks } from '../services/views/addTasks.ts';
import { assignOwner } from '../services/views/assignOwner.ts';
import { filter } from '../services/views/filter.ts';
import { removeView } from '../services/views/removeView.ts';
import { saveView } from '../services/views/saveView.ts';
import { searchNotes } from '../services/views/searchNotes.ts';
import { showRows } from '../services/views/showRows.ts';
import { views } from '../services/views/views.ts';
import { workingList } from '../services/views/workingList.ts';
import { judgeWish } from '../services/wishes/judgeWish.ts';
import { saveWishes } from '../services/wishes/saveWishes.ts';
import { wishes } from '../services/wishes/wishes.ts';
import { install } from '../services/workbook/install.ts';
import { removeExample } from '../services/workbook/removeExample.ts';
import { repair } from '../services/workbook/repair.ts';
import { uninstall } from '../services/workbook/uninstall.ts';

type Services = { readonly [N in CallName]: (input: Input<Calls[N]>, ports: Ports) => Answer<unknown> };

const services: Services = {
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
  staffScores,
  consents,
  saveConsent,
  eraseCheck,
  erase,
  opportunities,
  saveOpportunity,
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
};

/** What zod has against an input. */
export interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  /** kind of a value that is too big or too small, and the limit */
  readonly origin?: string;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
}

/** A call with its service, both types forgotten. */
export interface Door {
  readonly writes: Writing;
  parse(input: unknown): { ok: true; value: unknown } | { ok: false; issues: readonly Issue[] };
  serve(input: unknown, ports: Ports): Answer<unknown>;
}

export function doorOf(name: string): Door | null {
  if (!Object.keys(calls).includes(name)) return null;
  const call = calls[name as CallName];
  return {
    writes: call.writes,
    parse(input) {
      const parsed = call.input.safeParse(input ?? {});
      return parsed.success ? { ok: true, value: parsed.data } : { ok: false, issues: parsed.error.issues };
    },
    serve: services[name as CallName] as Door['serve'],
  };
}
