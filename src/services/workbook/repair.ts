import { structureTexts } from '../../../templates/audits.ts';
import { fill } from '../../../templates/fill.ts';
import { columnName, tabName } from '../../../templates/names.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { repair as contract, RepairLine } from '../../contract/settings.ts';
import { severityOf } from '../../domain/audits/index.ts';
import type { Ports, StructureProblem } from '../../ports.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import { untilDone } from '../common/untilDone.ts';
import { seedWorkbook } from './seedWorkbook.ts';

/** Mends tabs, columns, headers and dropdowns, fills Settings and Lists where rows are missing, and says what it did. */
export function repair(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  // it was taken out: what is not as we lay it is as people want it
  if (ports.structure.isRemoved()) return { ok: false, code: 'not-installed' };
  const problems = untilDone('repair', ports, () => {
    const mended = ports.structure.repair();
    seedWorkbook(ports.config.language, ports);
    return mended;
  });
  const language = readerLanguage(ports);
  return { ok: true, value: { lines: problems.map((problem) => lineOf(problem, language)) } };
}

function lineOf(problem: StructureProblem, language: Language): RepairLine {
  const { rule, sheet, column, detail, repaired } = problem;
  const ofTab = column === '' ? 'tab' : column === '#' ? 'headers' : rule;
  const text = structureTexts[rule === 'A45' ? ofTab : rule === 'A44' && detail === '' ? 'blank' : rule];
  const places = { tab: tabName(sheet, language), column: columnName(sheet, column, language), detail };
  const sentence = fill(inLanguage(text, language), places);
  const message = repaired ? fill(inLanguage(structureTexts.repaired, language), { problem: sentence }) : sentence;
  const isHint = rule !== 'validation' && severityOf(rule) === 'hint';
  return { message, state: repaired ? 'repaired' : isHint ? 'noted' : 'open' };
}
