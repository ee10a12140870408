import { limitTexts, startTexts, stepTexts } from '../../../templates/health.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import type { Ports, ReportBlock, ReportCell } from '../../ports.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import { start } from '../../schema/sheets/start.ts';
import { choiceLabel } from '../common/labels.ts';
import { leaseOf } from './automationState.ts';
import { healthChecks } from './healthChecks.ts';

/** The Start tab anew: first steps, health, what a team has to know. */
export function drawStart(ports: Ports): void {
  const { language } = ports.config;
  ports.reports.draw('start', [stepsBlock(ports, language), healthBlock(ports, language), limitsBlock(language)]);
}

/** Whether a step is done follows from the data, not from a tick. */
const stepsDone: Readonly<Record<keyof typeof stepTexts, (ports: Ports) => boolean>> = {
  firstCustomers: (ports) => ports.table('customers').count() >= 5,
  team: (ports) => ports.config.team.filter(({ active }) => active).length > 1,
  steward: (ports) => leaseOf(ports) !== null,
  firstInteraction: (ports) => ports.table('interactions').count() > 0,
  firstNextStep: (ports) => ports.table('tasks').count() > 0,
  firstOrder: (ports) => ports.table('orders').count() > 0,
  firstDigest: (ports) =>
    ports
      .table('sends')
      .columns(['status'])
      .some(({ status }) => status === 'sent'),
};

function stepsBlock(ports: Ports, language: Language): ReportBlock {
  const say = (key: keyof typeof startTexts) => inLanguage(startTexts[key], language);
  const rows = Object.entries(stepTexts).map(([key, { step, how }]): ReportCell[] => [
    stepsDone[key as keyof typeof stepTexts](ports) ? '✓' : '–',
    inLanguage(step, language),
    inLanguage(how, language),
  ]);
  return { name: 'steps', title: say('steps'), header: [say('done'), say('step'), say('how')], rows };
}

function healthBlock(ports: Ports, language: Language): ReportBlock {
  const header = (Object.keys(start.columns) as (keyof typeof start.columns)[]).map((column) =>
    inLanguage(sheetTexts.start.columns[column].label, language),
  );
  const rows = healthChecks(ports, language).map(({ check, value, state, since, todo }): ReportCell[] => [
    check,
    value,
    choiceLabel('health', state, ports.config, language),
    since && { stamp: since },
    todo,
  ]);
  return { name: 'health', title: inLanguage(startTexts.health, language), header, rows };
}

function limitsBlock(language: Language): ReportBlock {
  return {
    name: 'limits',
    title: inLanguage(startTexts.limits, language),
    rows: limitTexts.map((text) => [inLanguage(text, language)]),
  };
}
