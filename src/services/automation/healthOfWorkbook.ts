import { formatNumber, formatPercent } from '../../../templates/format.ts';
import { addDays } from '../../domain/day.ts';
import type { Structure } from '../../ports.ts';
import { schemaVersion } from '../../schema/version.ts';
import { choiceLabel } from '../common/labels.ts';
import { mostCells } from '../common/mostCells.ts';
import { type Look, warnIf } from './healthSeen.ts';

/** Days before a year begins from which its holidays are missed: China's are announced in November. */
const holidayNotice = 31;

/** Whether mails get through, and what the spreadsheet itself allows. */
export const healthOfWorkbook = {
  mail: ({ config, mail }) => {
    const people = config.team.filter(({ active, digest }) => active && digest).length;
    const n = mail.quotaLeft();
    return { word: 'left', places: { n, people }, state: warnIf(n < people + config.settings.mail_reserve) };
  },
  sends: ({ table, clock }) => {
    const sends = table('sends').columns(['for_day', 'status']);
    const today = clock.today();
    const count = (wanted: string) =>
      sends.filter(({ status, for_day }) => status === wanted && (wanted !== 'planned' || for_day === today)).length;
    const word = (['unknown', 'failed', 'planned'] as const).find((status) => count(status) > 0);
    return word ? { word, places: { n: count(word) }, state: 'warn' } : { word: 'fine' };
  },
  settings: ({ config }) => {
    const names = config.unreadable.map(({ key }) => key);
    if (names.length === 0) return { word: 'fine' };
    return { word: 'unreadable', places: { n: names.length, names: names.join(', ') }, state: 'warn' };
  },
  holidays: ({ config, clock }) => {
    const { holidays, workdays_extra } = config.settings;
    const last = [...holidays, ...workdays_extra].sort().pop();
    if (!last) return { word: 'none' };
    const year = last.slice(0, 4);
    return { word: 'until', places: { year }, state: warnIf(year < addDays(clock.today(), holidayNotice).slice(0, 4)) };
  },
  editors: ({ config, structure }) => {
    const editors = editorsOf(structure);
    if (!editors) return null;
    const known = config.team.map(({ email }) => email);
    const strangers = editors.filter((email) => !known.includes(email.toLowerCase()));
    if (strangers.length === 0) return { word: 'fine' };
    return { word: 'strangers', places: { n: strangers.length, people: strangers.join(', ') }, state: 'warn' };
  },
  cells: ({ structure }) => {
    const share = structure.cells() / mostCells;
    return {
      word: 'used',
      places: { n: formatNumber(share * mostCells), share: formatPercent(share) },
      state: warnIf(share > 0.9),
    };
  },
  version: ({ version, store }) => {
    const schema = store.get('schema') ?? '–';
    return { word: 'is', places: { version, schema }, state: warnIf(schema !== schemaVersion) };
  },
  place: ({ config }, language) => ({
    word: 'is',
    places: { zone: config.timeZone, language: choiceLabel('language', config.language, config, language) },
  }),
} as const satisfies Record<string, Look>;

/** Null where Google does not tell: nothing is wrong with the workbook then (platform S91). */
function editorsOf(structure: Structure): string[] | null {
  try {
    return structure.editors();
  } catch {
    return null;
  }
}
