import { digestTexts, sectionTexts } from '../../../templates/digest.ts';
import { fill } from '../../../templates/fill.ts';
import { headingDay } from '../../../templates/format.ts';
import { columnName } from '../../../templates/names.ts';
import { reminderTexts } from '../../../templates/reminders.ts';
import { weekly } from '../../domain/automation/mutedBy.ts';
import type { ReviewLine } from '../../domain/reminders/weeklyReview.ts';
import type { TodayLine } from '../../domain/today/todayLines.ts';
import type { Mail, Ports } from '../../ports.ts';
import { inLanguage, type Language } from '../../schema/language.ts';
import { sections } from '../../schema/sections.ts';
import type { Member } from '../../schema/sheets/team.ts';
import { itemOf, type LineWords } from '../today/itemOf.ts';
import type { TodaysWork } from '../today/todaysWork.ts';
import { type DigestItem, type DigestSection, digestHtml } from './digestHtml.ts';
import { digestText } from './digestText.ts';

/** What one person's digest tells. */
export interface DigestContent {
  readonly member: Member & { email: string };
  readonly lines: readonly TodayLine[];
  /** how the person's people stand; empty but once a week */
  readonly review: readonly ReviewLine[];
}

/** One person's digest in that person's language, as HTML and as plain text. */
export function digestMail({ member, lines, review }: DigestContent, work: TodaysWork, ports: Ports): Mail {
  const language = member.language ?? ports.config.language;
  const say = sayIn(language);
  const words: LineWords = { language, config: ports.config, book: work.book };
  const shown = lines.slice(0, ports.config.settings.today_max);
  const digest = {
    language,
    greeting: say('greeting', { person: member.name ?? '', day: headingDay(work.book.today, language) }),
    sections: [
      ...sections.flatMap((section) => digestSection(section, shown, words, ports)),
      ...(review.length > 0 ? [{ title: say('review'), items: review.map((line) => reviewItem(line, language)) }] : []),
    ],
    more: lines.length > shown.length ? say('more', { n: lines.length - shown.length }) : null,
    button: { text: say('button'), url: ports.structure.linkTo('today', 1) },
    foot: [
      say('when', { hour: member.digest_hour ?? ports.config.settings.digest_hour }),
      say('how'),
      say('less', { column: columnName('team', 'mail_off', language), rules: kindsIn(shown, review) }),
      say('tick'),
      say('sender', { steward: ports.user.member?.name ?? ports.user.email }),
    ],
  };
  return {
    to: member.email,
    subject: lines.length > 0 ? subjectOf(lines, words, language) : say('subjectReview', { n: review.length }),
    body: digestText(digest),
    html: digestHtml(digest),
  };
}

/** A mail of its own, for what cannot wait until the digest: a critical complaint. */
export function urgentMail(member: DigestContent['member'], line: TodayLine, work: TodaysWork, ports: Ports): Mail {
  const language = member.language ?? ports.config.language;
  const say = sayIn(language);
  const item = digestItem(line, { language, config: ports.config, book: work.book }, ports);
  const digest = {
    language,
    greeting: say('urgent', { person: member.name ?? '' }),
    sections: [{ title: inLanguage(reminderTexts.R15.name, language), items: [item] }],
    more: null,
    button: { text: say('button'), url: ports.structure.linkTo('today', 1) },
    foot: [
      say('less', { column: columnName('team', 'mail_off', language), rules: 'R15' }),
      say('sender', { steward: ports.user.member?.name ?? ports.user.email }),
    ],
  };
  return {
    to: member.email,
    subject: say('subjectUrgent', { name: item.name, why: item.why }),
    body: digestText(digest),
    html: digestHtml(digest),
  };
}

function sayIn(language: Language) {
  return (text: keyof typeof digestTexts, places: Record<string, string | number> = {}) =>
    fill(inLanguage(digestTexts[text], language), places);
}

/** The kinds that a mail shows, as a person names those to do without. */
function kindsIn(lines: readonly TodayLine[], review: readonly ReviewLine[]): string {
  const rules = new Set<string>(lines.flatMap(({ reminder, also }) => [reminder, ...also].map(({ rule }) => rule)));
  return [...[...rules].sort(), ...(review.length > 0 ? [weekly] : [])].join(', ');
}

function reviewItem(line: ReviewLine, language: Language): DigestItem {
  const say = sayIn(language);
  const { person, ...counts } = line;
  const why = say('reviewWhy', counts);
  return {
    ...{ name: person, id: '', url: null, tier: null, tierLabel: '', reach: null },
    ...{ when: '', late: false, what: say('reviewWhat', counts), why, whyLabelled: why },
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
