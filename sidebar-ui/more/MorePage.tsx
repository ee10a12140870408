import { useState } from 'preact/hooks';
import { showImport, showManage } from '../pageRunner.ts';
import { Link } from '../parts/Button.tsx';
import { Check } from '../parts/Field.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { hintsOff, prefer, preferences } from '../session/preferences.ts';
import type { MorePart } from '../session/route.ts';
import { useSession } from '../session/session.ts';
import { useSelectedRow } from '../session/useSelectedRow.ts';
import { frameTexts, tabTexts } from '../texts/frame.ts';
import { hintTexts } from '../texts/hints.ts';
import { moreTexts } from '../texts/more.ts';
import { say } from '../texts/say.ts';
import { ExamplePart } from './ExamplePart.tsx';
import { FeedbackPart } from './FeedbackPart.tsx';
import { HealthPart } from './HealthPart.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { KeysPart } from './KeysPart.tsx';
import { RepairPart } from './RepairPart.tsx';

const parts = {
  feedback: FeedbackPart,
  history: HistoryPart,
  health: HealthPart,
  repair: RepairPart,
  keys: KeysPart,
  example: ExamplePart,
};

const icons: Record<MorePart, IconName> = {
  feedback: 'feedback',
  history: 'history',
  health: 'pulse',
  repair: 'wrench',
  keys: 'keyboard',
  example: 'trash',
};

const hows = {
  feedback: moreTexts.feedbackHow,
  history: moreTexts.historyHow,
  health: moreTexts.healthHow,
  repair: moreTexts.repairHow,
  keys: moreTexts.keysHow,
  example: moreTexts.exampleHow,
};

/** What opens in the dialog. */
const dialogHows = {
  inbox: moreTexts.inboxHow,
  tags: moreTexts.tagsHow,
  tagRows: moreTexts.tagRowsHow,
  team: moreTexts.teamHow,
  settings: moreTexts.settingsHow,
  guide: moreTexts.guideHow,
  suggest: moreTexts.suggestHow,
};

/** Everything else, one step away. */
export function MorePage({ part }: { part: MorePart | null }) {
  const { go } = useSession();
  if (part === null) return <Menu />;
  const Part = parts[part];
  return (
    <>
      <div class="more-head">
        <Link onClick={() => go({ page: 'more', part: null })}>
          <Icon name="left" />
          <span class="aloud">{say(frameTexts.back)}</span>
        </Link>
        <h1>{say(moreTexts[part])}</h1>
      </div>
      <Part />
    </>
  );
}

function Menu() {
  const { go, mayWrite, cameFrom } = useSession();
  const selected = useSelectedRow();
  const [choices, setChoices] = useState(preferences());
  const change = (preference: Parameters<typeof prefer>[0]) => {
    prefer(preference);
    setChoices(preferences());
  };
  const open = (part: MorePart) => (
    <Line
      key={part}
      icon={icons[part]}
      title={say(moreTexts[part])}
      how={say(hows[part])}
      onClick={() => go({ page: 'more', part })}
    />
  );
  const manage = (place: keyof typeof dialogHows, icon: IconName, at: string = place) => (
    <Line icon={icon} title={say(moreTexts[place])} how={say(dialogHows[place])} onClick={() => showManage(at)} />
  );
  return (
    <div class="scroll more">
      <h1 class="aloud">{say(tabTexts.more)}</h1>
      <h2>{say(moreTexts.work)}</h2>
      <Line icon="table" title={say(moreTexts.selected)} how={say(moreTexts.selectedHow)} onClick={selected.open} />
      {open('feedback')}
      {manage('inbox', 'download')}
      {open('history')}
      {mayWrite && (
        <Line icon="upload" title={say(moreTexts.import)} how={say(moreTexts.importHow)} onClick={showImport} />
      )}
      <h2>{say(moreTexts.workbook)}</h2>
      {manage('tags', 'tag')}
      {mayWrite && manage('tagRows', 'table')}
      {manage('team', 'people')}
      {manage('settings', 'gear')}
      {open('health')}
      {mayWrite && open('repair')}
      {mayWrite && open('example')}
      <h2>{say(moreTexts.here)}</h2>
      {manage('guide', 'page')}
      {mayWrite && manage('suggest', 'feedback', `suggest:${cameFrom.current}`)}
      {open('keys')}
      <div class="stack more-choices">
        <Check checked={choices.singleKeys} onChange={(singleKeys) => change({ singleKeys })}>
          {say(moreTexts.singleKeys)}
        </Check>
        <Check
          checked={choices.hint < hintsOff}
          onChange={(wanted) => {
            change({ hint: wanted ? 0 : hintsOff });
            go({ page: 'more', part: null });
          }}
        >
          {say(hintTexts.choice)}
        </Check>
        <Check checked={choices.dark} onChange={(dark) => change({ dark })}>
          {say(moreTexts.dark)}
        </Check>
        <p class="caption">{say(moreTexts.language)}</p>
      </div>
    </div>
  );
}

interface LineProps {
  readonly icon: IconName;
  readonly title: string;
  readonly how: string;
  readonly onClick: () => void;
}

function Line({ icon, title, how, onClick }: LineProps) {
  return (
    <button type="button" class="more-line" onClick={onClick}>
      <Icon name={icon} />
      <span>
        {title}
        <br />
        <span class="caption">{how}</span>
      </span>
      <Icon name="right" />
    </button>
  );
}
