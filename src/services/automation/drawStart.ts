import { limitTexts, startTexts, stepTexts } from '../../../templates/health.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import type { Ports, ReportBlock, ReportCell } from '../../ports.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import { start } from '../../schema/sheets/start.ts';
import { choiceLabel } from '../common/labels.ts';
import { healthChecks } from './healthChecks.ts';
import { stepKeys, stepsDone } from './stepsDone.ts';

/** The Start tab anew: first steps, health, what a team has to know. */
export function drawStart(ports: Ports): void {
  const { language } = ports.config;
  ports.reports.draw('start', [stepsBlock(ports, language), healthBlock(ports, language), limitsBlock(language)]);
}

function stepsBlock(ports: Ports, language: Language): ReportBlock {
  const say = (key: keyof typeof startTexts) => inLanguage(startTexts[key], language);
  const done = stepsDone(ports);
  const rows = stepKeys.map((key): ReportCell[] => [
    done.has(key) ? '✓' : '–',
    inLanguage(stepTexts[key].step, language),
    { theirs: true },
    inLanguage(stepTexts[key].how, language),
  ]);
  return { name: 'steps', title: say('steps'), header: [say('done'), say('step'), say('skip'), say('how')], rows };
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
