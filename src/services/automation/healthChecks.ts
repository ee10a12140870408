import { fill } from '../../../templates/fill.ts';
import { healthTexts, unknownText } from '../../../templates/health.ts';
import type { HealthCheck } from '../../contract/settings.ts';
import type { Ports } from '../../ports.ts';
import { type Bilingual, inLanguage, type Language } from '../../schema/language.ts';
import { errorFacts } from '../common/errorFacts.ts';
import { healthOfData } from './healthOfData.ts';
import { healthOfRuns } from './healthOfRuns.ts';
import { healthOfWorkbook } from './healthOfWorkbook.ts';
import type { Look, Seen } from './healthSeen.ts';

type CheckKey = keyof typeof healthTexts;

const looks: Readonly<Record<CheckKey, Look>> = { ...healthOfRuns, ...healthOfData, ...healthOfWorkbook };

/** How the workbook is, each line with what to do about it, in the reader's language. */
export function healthChecks(ports: Ports, language: Language): HealthCheck[] {
  return (Object.keys(healthTexts) as CheckKey[]).flatMap((key) => {
    const seen = seenBy(key, ports, language);
    return seen ? [lineOf(key, seen, language)] : [];
  });
}

/** A tab or a right that is missing hides one line, not all of them. */
function seenBy(key: CheckKey, ports: Ports, language: Language): Seen | null {
  try {
    return looks[key](ports, language);
  } catch (error) {
    ports.log('check-failed', { check: key, ...errorFacts(error) });
    return { word: '', state: 'warn' };
  }
}

function lineOf(key: CheckKey, { word, places, state = 'ok', since = null }: Seen, language: Language): HealthCheck {
  const { check, values, todo } = healthTexts[key];
  const value = (values as Readonly<Record<string, Bilingual>>)[word] ?? unknownText;
  return {
    check: inLanguage(check, language),
    value: fill(inLanguage(value, language), places),
    state,
    since,
    todo: state === 'ok' ? '' : inLanguage(todo, language),
  };
}
