import { rowsOf } from '../../domain/figures/figureBook.ts';
import type { KpiScope } from '../../domain/kpis/kpi.ts';
import type { Ports, ReportBlock } from '../../ports.ts';
import { choiceLabel } from '../common/labels.ts';
import { dashboardWords } from './dashboardWords.ts';

const days = 90;
const shownTopics = 5;

/** What customers wrote about lately, the most frequent first, the rest together. */
export function topicBlock({ book, customers }: KpiScope, ports: Ports): ReportBlock {
  const say = dashboardWords(ports);
  const { config } = ports;
  const { day, topic } = book.fold.feedback;
  const counts = new Map<string, number>();
  for (const { number } of customers)
    for (const row of rowsOf(book, 'feedback', number))
      if (topic[row] && day[row]! > book.now - days && day[row]! <= book.now)
        counts.set(topic[row], (counts.get(topic[row]) ?? 0) + 1);
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const rest = sorted.slice(shownTopics).reduce((sum, [, n]) => sum + n, 0);
  const rows = sorted
    .slice(0, shownTopics)
    .map(([key, n]): [string, number] => [choiceLabel('fb_topic', key, config, config.language), n]);
  return {
    name: 'topics',
    title: say('topics', { days }),
    header: [say('topic'), say('feedbackRows')],
    rows: rows.length === 0 ? [[say('noTopics')]] : rest === 0 ? rows : [...rows, [say('others'), rest]],
    formats: ['', '0'],
    charts:
      rows.length === 0
        ? []
        : [
            {
              ...{ name: 'topics', kind: 'bars', place: 6, columns: [0, 1] },
              ...{ title: say('topicChart', { days }), unit: say('feedbackRows') },
            },
          ],
  };
}
