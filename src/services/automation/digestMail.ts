import { digestTexts, sectionTexts } from '../../../templates/digest.ts';
import { fill } from '../../../templates/fill.ts';
import { headingDay } from '../../../templates/format.ts';
import type { TodayLine } from '../../domain/today/todayLines.ts';
import type { Mail, Ports } from '../../ports.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import { sections } from '../../schema/sections.ts';
import type { Member } from '../../schema/sheets/team.ts';
import { itemOf, type LineWords } from '../today/itemOf.ts';
import type { TodaysWork } from '../today/todaysWork.ts';
import { type DigestItem, type DigestSection, digestHtml } from './digestHtml.ts';
import { digestText } from './digestText.ts';

/** One person's digest in that person's language, as HTML and as plain text. */
export function digestMail(
  member: Member & { email: string },
  lines: readonly TodayLine[],
  work: TodaysWork,
  ports: Ports,
): Mail {
  const language = member.language ?? ports.config.language;
  const say = (text: keyof typeof digestTexts, places: Record<string, string | number> = {}) =>
    fill(inLanguage(digestTexts[text], language), places);
  const words: LineWords = { language, config: ports.config, book: work.book };
  const shown = lines.slice(0, ports.config.settings.today_max);
  const digest = {
    language,
    greeting: say('greeting', { person: member.name ?? '', day: headingDay(work.book.today, language) }),
    sections: sections.flatMap((section) => digestSection(section, shown, words, ports)),
    more: lines.length > shown.length ? say('more', { n: lines.length - shown.length }) : null,
    button: { text: say('button'), url: ports.structure.linkTo('today', 1) },
    foot: [
      say('when', { hour: member.digest_hour ?? ports.config.settings.digest_hour }),
      say('how'),
      say('tick'),
      say('sender', { steward: ports.user.member?.name ?? ports.user.email }),
    ],
  };
  return {
    to: member.email,
    subject: subjectOf(lines, words, language),
    body: digestText(digest),
    html: digestHtml(digest),
  };
}

function digestSection(
  section: (typeof sections)[number],
  lines: readonly TodayLine[],
  words: LineWords,
  ports: Ports,
): DigestSection[] {
  const items = lines.filter((line) => line.section === section).map((line) => digestItem(line, words, ports));
  return items.length > 0 ? [{ title: inLanguage(sectionTexts[section], words.language), items }] : [];
}

function digestItem(line: TodayLine, words: LineWords, ports: Ports): DigestItem {
  const item = itemOf(line, words);
  const row = words.book.customers.get(item.customer)?.row;
  return {
    name: item.name || item.what,
    id: item.customer,
    url: row ? ports.structure.linkTo('customers', row) : null,
    tier: item.tier,
    tierLabel: item.tierLabel,
    when: item.when,
    late: (item.late ?? 0) > 0,
    what: item.what,
    why: item.why,
    whyLabelled: fill(inLanguage(digestTexts.why, words.language), { why: item.why }),
    reach: item.reach,
  };
}

/** The count and the worst item, so that the subject alone says whether to open it. */
function subjectOf(lines: readonly TodayLine[], words: LineWords, language: Language): string {
  const first = lines.find(({ section }) => section === 'late') ?? lines[0];
  const late = lines.filter(({ section }) => section === 'late').length;
  const name = first ? itemOf(first, words).name || itemOf(first, words).what : '';
  const text = late > 0 ? digestTexts.subjectLate : digestTexts.subject;
  return fill(inLanguage(text, language), { n: lines.length, late, name });
}
