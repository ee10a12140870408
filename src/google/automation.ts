import type { Automation } from '../ports.ts';
import type { Trigger } from './appsScript.ts';

/** Handler names are a public contract: a trigger whose handler is gone fails (platform T23). */
const handler = 'hourly';

/** The current user's hourly trigger; nobody sees a colleague's (platform T11). */
export function automation(): Automation {
  const own = (): Trigger[] =>
    ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
  return {
    isPermitted: () =>
      ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() !==
      ScriptApp.AuthorizationStatus.REQUIRED,
    hasTrigger: () => own().length > 0,
    startTrigger: () => {
      ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
    },
    stopTrigger: () => {
      for (const trigger of own()) ScriptApp.deleteTrigger(trigger);
    },
  };
}
