import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { type Bilingual, inLanguage } from '../../src/schema/language.ts';
import { fill } from '../../templates/fill.ts';
import { listTexts } from '../../templates/lists.ts';
import { reminderTexts } from '../../templates/reminders.ts';
import { runToEnd } from './nights.ts';
import { aHost, ask, ivy, languages, placeOf, rowsOf, tom } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  const say = (text: Bilingual) => inLanguage(text, language);
  const topic = say(listTexts.training_topic.privacy);
  const type = (row: number, cells: Readonly<Record<string, string>>) =>
    Promise.all(
      Object.entries(cells).map(([column, text]) =>
        host.humanEdit(ivy, { kind: 'type', ...placeOf(host, 'training', column), row, texts: [[text]] }),
      ),
    );
  const linesOf = async (owner: string) => {
    await runToEnd(host, 'hour');
    return rowsOf(host, 'today').filter((line) => line.rule === 'R28' && line.owner === owner);
  };

  beforeAll(async () => {
    host = await aHost(language);
  });
  afterAll(() => host.close());

  it('C78 shows who has no signed day in the training record, until the day stands there', async () => {
    expect(await linesOf('Tom')).toEqual([]);
    await ask(host, 'saveSetting', { key: 'module_staff', value: 'TRUE' });
    const { sign } = reminderTexts.R28;
    expect(await linesOf('Tom')).toMatchObject([{ what: say(sign.what), why: say(sign.why) }]);
    expect(await linesOf('Ivy')).toHaveLength(1);
    await type(2, { person: 'Tom', topic, planned_on: '2026-11-02', done_on: '2026-11-02', signed_on: '2026-11-02' });
    expect(await linesOf('Tom')).toEqual([]);
    expect(await linesOf('Ivy')).toHaveLength(1);
  });

  it('R28 reminds of a training that is planned, and a tick in Today says that it was done', async () => {
    await type(3, { person: 'Tom', topic, planned_on: '2026-11-24' });
    const [line] = await linesOf('Tom');
    expect(line?.what).toBe(fill(say(reminderTexts.R28.what), { training_topic: topic }));
    const { items } = await ask(host, 'today', { scope: 'mine' }, { as: tom });
    const item = items.find(({ rule }) => rule === 'R28');
    await ask(
      host,
      'finishLine',
      { rule: 'R28', ref: item?.ref, customer: '', result: null },
      { as: tom, op: 'Z-trained' },
    );
    expect(rowsOf(host, 'training').map(({ done_on }) => done_on)).toEqual(['2026-11-02', '2026-11-23']);
    expect(await linesOf('Tom')).toEqual([]);
    await ask(host, 'undo', { id: 'Z-trained' }, { as: tom });
    expect(rowsOf(host, 'training').at(-1)?.done_on).toBeNull();
    expect(await linesOf('Tom')).toHaveLength(1);
  });
});
