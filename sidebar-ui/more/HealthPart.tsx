import type { HealthCheck } from '../../src/contract/settings.ts';
import { shortStamp } from '../../templates/format.ts';
import { Skeleton } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { Working } from '../parts/Working.tsx';
import { useSession } from '../session/session.ts';
import { useAsked } from '../session/useAsked.ts';
import { useRunNow } from '../session/useRunNow.ts';
import { useTakeOver } from '../session/useTakeOver.ts';
import { moreTexts } from '../texts/more.ts';
import { language, say } from '../texts/say.ts';
import { todayTexts } from '../texts/today.ts';

const icons: Record<HealthCheck['state'], IconName> = { ok: 'check', warn: 'warn', bad: 'warn' };
const looks: Record<HealthCheck['state'], string> = { ok: 'ok-text', warn: 'warn-text', bad: 'bad-text' };

/** Who sends the reminders, what is wrong, and what can be started by hand. */
export function HealthPart() {
  const { opening, mayWrite } = useSession();
  const { value, refused } = useAsked('health', {});
  const takeOver = useTakeOver();
  const automation = value?.automation ?? opening.automation;
  const steward = automation.mine
    ? say(moreTexts.stewardMe)
    : automation.steward
      ? say(moreTexts.steward, { name: automation.steward })
      : say(moreTexts.nobody);
  return (
    <div class="scroll stack">
      <div>
        <p class="strong">{steward}</p>
        <p class="caption">
          {[
            automation.lastRun &&
              say(moreTexts.lastRun, { time: shortStamp(automation.lastRun, language(), opening.today) }),
            automation.state === 'stopped' && say(moreTexts.stopped),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {mayWrite && !automation.mine && (
        <div>
          <p class="caption">{say(moreTexts.takeOverHow)}</p>
          <div class="section-gap">
            <Button busy={takeOver.busy} onClick={takeOver.run}>
              {say(todayTexts.takeOver)}
            </Button>
          </div>
        </div>
      )}
      <Refusal refused={refused ?? takeOver.refused} />
      {!value && !refused && <Skeleton />}
      <ul class="plain-list">
        {value?.checks.map((check) => (
          <li key={check.check} class="health">
            <span class={looks[check.state]}>
              <Icon name={icons[check.state]} />
            </span>
            <div>
              <p class="between">
                <span>{check.check}</span>
                <span class="strong">{check.value}</span>
              </p>
              {(check.todo || check.since) && (
                <p class="caption">
                  {[
                    check.todo,
                    check.since && say(moreTexts.since, { time: shortStamp(check.since, language(), opening.today) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {mayWrite && <RunNow />}
    </div>
  );
}

/** The work of the hour or the night, started by hand and asked on until it is done. */
function RunNow() {
  const { changed, tell } = useSession();
  const { step, refused, run, stop } = useRunNow();
  const start = (what: 'hour' | 'night') => async () => {
    if (await run(what)) tell({ kind: 'done', text: say(moreTexts.ran) });
    changed();
  };
  if (step !== null) {
    return <Working text={say(moreTexts.running, { step })} onStop={stop} />;
  }
  return (
    <div class="row">
      <Button small onClick={start('hour')}>
        {say(moreTexts.runHour)}
      </Button>
      <Button small onClick={start('night')}>
        {say(moreTexts.runNight)}
      </Button>
      <Refusal refused={refused} />
    </div>
  );
}
