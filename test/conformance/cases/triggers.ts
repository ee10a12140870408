import type { Case, Scene } from '../case.ts';
import { plain, thrownBy } from '../observe.ts';

const handler = 'conformanceTick';

/** A clock trigger of the person's, which is gone when the case has ended. Google allows some twenty a day (T26). */
function hourly({ afterwards }: Scene): GoogleAppsScript.Script.Trigger {
  const trigger = ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
  afterwards(() => {
    for (const one of own()) ScriptApp.deleteTrigger(one);
  });
  return trigger;
}

const own = () => ScriptApp.getProjectTriggers().filter((one) => one.getHandlerFunction() === handler);

export const triggers: readonly Case[] = [
  {
    id: 'listed',
    about: 'a clock trigger is listed with its handler, event and source',
    source: 'T11, T25',
    expected: ['conformanceTick', 'CLOCK', 'CLOCK'],
    run: (scene) => {
      hourly(scene);
      const [found] = own();
      return [found?.getHandlerFunction() ?? '', String(found?.getEventType()), String(found?.getTriggerSource())];
    },
  },
  {
    id: 'same-id',
    about: 'a trigger keeps its id',
    source: 'T25',
    expected: true,
    run: (scene) => {
      const id = hourly(scene).getUniqueId();
      return own().some((one) => one.getUniqueId() === id);
    },
  },
  {
    id: 'deleted',
    about: 'a deleted trigger is not listed any more',
    source: 'T25',
    expected: [1, 0],
    run: (scene) => {
      const trigger = hourly(scene);
      const before = own().length;
      ScriptApp.deleteTrigger(trigger);
      return [before, own().length];
    },
  },
  {
    id: 'on-edit',
    about: 'a trigger of the spreadsheet says so',
    source: 'T25',
    expected: ['ON_EDIT', 'SPREADSHEETS'],
    run: ({ book, afterwards }) => {
      const trigger = ScriptApp.newTrigger(handler).forSpreadsheet(book).onEdit().create();
      afterwards(() => ScriptApp.deleteTrigger(trigger));
      return [String(trigger.getEventType()), String(trigger.getTriggerSource())];
    },
  },
  {
    id: 'odd-minutes',
    about: 'every seven minutes is not allowed',
    source: 'H40, T18',
    expected: true,
    run: ({ afterwards }) => {
      afterwards(() => {
        for (const one of own()) ScriptApp.deleteTrigger(one);
      });
      return thrownBy(() => ScriptApp.newTrigger(handler).timeBased().everyMinutes(7).create()) !== 'nothing thrown';
    },
  },
  {
    id: 'enums',
    about: 'constants are objects that compare with ===',
    source: 'X14',
    expected: [true, 'object'],
    run: (scene) => {
      const trigger = hourly(scene);
      return [trigger.getEventType() === ScriptApp.EventType.CLOCK, plain(typeof ScriptApp.EventType.CLOCK)];
    },
  },
];
