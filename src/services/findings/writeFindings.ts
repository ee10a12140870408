import { auditTexts, damageTexts, moreFindingsText, structureTexts } from '../../../templates/audits.ts';
import { fill } from '../../../templates/fill.ts';
import { columnName, tabName } from '../../../templates/names.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import type { Found } from '../../domain/audits/auditTab.ts';
import {
  type AuditRun,
  type FindingTexts,
  findingChanges,
  manyRows,
  mendedCells,
} from '../../domain/audits/findingChanges.ts';
import { severityOf, structureRules } from '../../domain/audits/index.ts';
import { isAuditOn } from '../../domain/audits/isAuditOn.ts';
import type { Ports } from '../../ports.ts';
import { type Bilingual, inLanguage } from '../../schema/language.ts';
import { type SheetKey, sheetKeys } from '../../schema/sheets.ts';
import { leaseOf, stewardName } from '../automation/automationState.ts';
import { damageField } from '../tamper/tamperFindings.ts';
import { mendTicked } from './mend.ts';

/** Rules and tabs that a run has looked through to the end: what it did not find there is gone. */
export type Coverage = (rule: string, sheet: SheetKey) => boolean;

/**
 * Carries out what people ticked, then brings the findings tab up to date: new findings get a row, those that no longer
 * hold are gone or fixed, those that a person ignores keep quiet.
 *
 * @param done what the audit has mended by itself before: it only gets rows that say so
 * @param restored what this run has put back because people ticked it
 */
export function writeFindings(
  found: readonly Found[],
  covers: Coverage,
  ports: Ports,
  done: readonly Found[] = [],
  restored: readonly Found[] = [],
): void {
  const isOn = ({ rule }: Found) => isAuditOn(rule, ports.config.settings);
  const run = runOf(found.filter(isOn), covers, ports);
  const mended = [...restored, ...mendTicked(run, ports)];
  const changes = findingChanges({ ...run, mended, found: run.found.filter((each) => !mended.includes(each)) });
  const added = [...changes.added, ...mendedCells({ ...run, mended: done.filter(isOn) })];
  if (changes.updated.length > 0) ports.table('findings').setComputed(changes.updated);
  if (added.length === 0) return;
  const made = { created_at: ports.clock.now(), state: 'active' as const };
  ports.table('findings').append(added.map((cells) => ({ ...cells, ...made, id: ports.ids.next('D') })));
}

function runOf(found: readonly Found[], covers: Coverage, ports: Ports): AuditRun {
  const { language, settings } = ports.config;
  const lease = leaseOf(ports);
  const auditor = settings.auditor || (lease && stewardName(ports, lease)) || null;
  const former = ports.store.get('auditor');
  if (auditor !== null && former !== auditor) ports.store.set({ auditor });
  const tabs = new Map(sheetKeys.flatMap((sheet) => namesOf(sheet).map((name) => [name, sheet] as const)));
  return {
    known: ports.table('findings').all(),
    found,
    mended: [],
    covers: (rule, tab) => {
      if (!isAuditOn(rule, settings)) return true;
      const sheet = tabs.get(tab);
      return sheet !== undefined && covers(rule, sheet);
    },
    today: ports.clock.today(),
    mostRows: settings.findings_max,
    ignoreDays: settings.ignore_days,
    textsOf: (each) => textsOf(each, ports),
    moreTextsOf: (first, more) => {
      const message = messageOf(first.rule, {}, ports);
      return {
        tab: tabName(first.sheet, language),
        field: manyRows,
        message: fill(inLanguage(moreFindingsText, language), { message, n: more }),
      };
    },
    severityOf,
    auditor,
    formerAuditor: former === auditor ? null : former,
  };
}

function textsOf({ rule, sheet, field, value, places }: Found, ports: Ports): FindingTexts {
  const { language } = ports.config;
  const tab = tabName(sheet, language);
  const label = field.includes(',')
    ? damageField(sheet, { columns: field.split(',') }, language)
    : columnName(sheet, field, language);
  return {
    tab,
    field: label || tab,
    message: messageOf(
      rule,
      {
        of: structureWord(rule, field, value),
        tab,
        field: label,
        column: label || tab,
        value,
        detail: value,
        ...places,
      },
      ports,
    ),
  };
}

function messageOf(rule: string, places: Readonly<Record<string, string | number>>, { config }: Ports): string {
  const general: Readonly<Record<string, Bilingual>> = auditTexts;
  const ofStructure: Readonly<Record<string, Bilingual>> = structureTexts;
  const ofDamage: Readonly<Record<string, Bilingual>> = damageTexts;
  const text =
    (rule in structureRules ? ofStructure[places.of || rule] : undefined) ??
    (rule === 'A62' ? ofDamage[places.way ?? ''] : undefined) ??
    general[rule];
  return text ? fill(inLanguage(text, config.language), places) : rule;
}

/** Which sentence about a tab says it best; '' for the rule's own. */
function structureWord(rule: string, field: string, value: string): string {
  if (rule === 'A45' && field === '#') return value === '' ? 'headers' : 'headersMoved';
  if (rule === 'A45') return field === '' ? 'tab' : '';
  return rule === 'A44' && value === '' ? 'blank' : '';
}

/** A workbook whose language was switched holds findings under both names. */
function namesOf(sheet: SheetKey): string[] {
  const { zh, en } = sheetTexts[sheet].name;
  return [zh, en];
}
