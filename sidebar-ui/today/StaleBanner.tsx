import { timeOrStamp } from '../../templates/format.ts';
import { Link } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useSession } from '../session/session.ts';
import { useTakeOver } from '../session/useTakeOver.ts';
import { language, say } from '../texts/say.ts';
import { todayTexts } from '../texts/today.ts';

/** R27: reminders that nobody runs, or that have not run for hours, are seen by everybody who opens the sidebar. */
export function StaleBanner() {
  const { opening } = useSession();
  const takeOver = useTakeOver();
  const { state, lastRun } = opening.automation;
  if (state === 'running') return null;
  return (
    <div class="banner warn" role="status">
      <Icon name="clock" />
      <span>
        {state === 'never'
          ? say(todayTexts.never)
          : say(todayTexts.stopped, { time: lastRun ? timeOrStamp(lastRun, language(), opening.today) : '–' })}{' '}
        <Link strong onClick={takeOver.run}>
          {say(todayTexts.takeOver)}
        </Link>
      </span>
    </div>
  );
}
