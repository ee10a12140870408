import type { ComponentChildren } from 'preact';
import { showImport, showManage } from '../pageRunner.ts';
import { Link } from '../parts/Button.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useSession } from '../session/session.ts';
import { useTakeOver } from '../session/useTakeOver.ts';
import { say } from '../texts/say.ts';
import { todayTexts } from '../texts/today.ts';

/** What an empty workbook shows in place of a list. */
export function FirstSteps() {
  const { opening, lines, go } = useSession();
  const takeOver = useTakeOver();
  const running = opening.automation.state === 'running' || opening.automation.state === 'late';
  const steps = [
    { text: say(todayTexts.setUpTabs), done: true },
    {
      text: say(todayTexts.setUpCustomers),
      done: lines.length >= 5,
      todo: <span class="caption">{say(todayTexts.ofFive, { n: lines.length })}</span>,
    },
    {
      text: say(todayTexts.setUpTeam),
      done: opening.team.length > 1,
      todo: <Link onClick={() => showManage('team')}>{say(todayTexts.enter)}</Link>,
    },
    {
      text: say(todayTexts.setUpReminders),
      done: running,
      todo: <Link onClick={takeOver.run}>{say(todayTexts.choose)}</Link>,
    },
  ];
  const done = steps.filter((step) => step.done).length;
  return (
    <>
      <Picture />
      <h1>{say(todayTexts.firstTitle)}</h1>
      <p>{say(todayTexts.firstWhy)}</p>
      <div class="first-steps">
        <Step
          main
          icon="plus"
          title={say(todayTexts.firstAdd)}
          how={say(todayTexts.firstAddHow)}
          onClick={() => go({ page: 'add', entry: 'customer' })}
        />
        <Step
          icon="upload"
          title={say(todayTexts.firstImport)}
          how={say(todayTexts.firstImportHow)}
          onClick={showImport}
        />
      </div>
      <div class="between">
        <h2>{say(todayTexts.setUp)}</h2>
        <span class="caption">{say(todayTexts.setUpDone, { n: done, all: steps.length })}</span>
      </div>
      <span class="bar" style={{ margin: '8px 0 12px' }}>
        <span style={{ width: (done / steps.length) * 100 + '%' }} />
      </span>
      <ul class="setup">
        {steps.map((step) => (
          <li key={step.text} class={step.done ? 'done' : ''}>
            {step.done ? <Icon name="check" /> : <span class="ring" />}
            <span>{step.text}</span>
            {!step.done && step.todo}
          </li>
        ))}
      </ul>
    </>
  );
}

interface StepProps {
  readonly icon: IconName;
  readonly title: string;
  readonly how: ComponentChildren;
  readonly onClick: () => void;
  readonly main?: boolean;
}

function Step({ icon, title, how, onClick, main = false }: StepProps) {
  return (
    <button type="button" class={main ? 'step main' : 'step'} onClick={onClick}>
      <Icon name={icon} />
      <span>
        <span class="strong">{title}</span>
        <br />
        <span class="caption">{how}</span>
      </span>
      <Icon name="right" />
    </button>
  );
}

/** A sheet with one row lit. */
function Picture() {
  return (
    <svg class="picture" viewBox="0 0 160 74" aria-hidden="true">
      <rect x="1" y="1" width="158" height="72" rx="6" />
      <path d="M1 19h158M1 37h158M1 55h158M41 1v72M50 46h64M50 64h38" />
      <rect class="lit" x="41" y="19" width="118" height="18" />
      <path class="lit" d="M50 28h46M18 28l2 2 4-4" />
      <circle class="lit" cx="21" cy="28" r="6" />
      <circle cx="21" cy="46" r="6" />
      <circle cx="21" cy="64" r="6" />
    </svg>
  );
}
