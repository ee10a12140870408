import { useState } from 'preact/hooks';
import type { GuideColumn, GuideTab } from '../../src/contract/guide.ts';
import { Skeleton } from '../parts/Banner.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useAsked } from '../session/useAsked.ts';
import { guideTexts } from '../texts/guide.ts';
import { say } from '../texts/say.ts';

type Topic = 'naming' | 'tagging' | 'logging' | 'feedback';

/** Columns that a standard is about, by tab; what it asks of them is the schema's. */
const standards: Readonly<Record<Topic, Readonly<Record<string, readonly string[]>>>> = {
  naming: { customers: ['name', 'type', 'phone', 'email', 'wechat', 'owner', 'source'] },
  tagging: { customers: ['tags'], tags: ['zh', 'en', 'dim', 'exclusive', 'rule'] },
  logging: {
    interactions: ['at', 'channel', 'direction', 'summary', 'outcome'],
    tasks: ['title', 'due_on', 'owner'],
  },
  feedback: { feedback: ['text', 'kind', 'severity', 'owner', 'resolution'] },
};

/** How to name, tag and log, and every column of each tab: all of it as the schema has it. */
export function GuidePart() {
  const { value, refused } = useAsked('guide', {});
  const [chosen, setChosen] = useState<string | null>(null);
  if (!value) return <div class="scroll">{refused ? <Refusal refused={refused} /> : <Skeleton rows={5} />}</div>;
  const tab = value.tabs.find(({ key }) => key === chosen);
  return (
    <div class="two-panes">
      <nav class="scroll" aria-label={say(guideTexts.tabs)}>
        <Line current={!tab} onPick={() => setChosen(null)}>
          {say(guideTexts.standards)}
        </Line>
        <h2 class="section-gap">{say(guideTexts.tabs)}</h2>
        {value.tabs.map(({ key, name }) => (
          <Line key={key} current={key === chosen} onPick={() => setChosen(key)}>
            {name}
          </Line>
        ))}
      </nav>
      <div class="scroll guide" key={chosen}>
        {tab ? (
          <>
            <h1>{tab.name}</h1>
            <p>{tab.help}</p>
            <ColumnList columns={tab.columns} />
          </>
        ) : (
          <>
            <h1>{say(guideTexts.standards)}</h1>
            {(Object.keys(standards) as Topic[]).map((topic) => (
              <Standard key={topic} topic={topic} tabs={value.tabs} />
            ))}
          </>
        )}
      </div>
    </div>
  );
}

function Standard({ topic, tabs }: { topic: Topic; tabs: readonly GuideTab[] }) {
  const columns = Object.entries(standards[topic]).flatMap(([sheet, keys]) =>
    (tabs.find(({ key }) => key === sheet)?.columns ?? []).filter(({ key }) => keys.includes(key)),
  );
  return (
    <section class="section-gap">
      <h2>{say(guideTexts[topic])}</h2>
      <p>{say(guideTexts[`${topic}How`])}</p>
      <ColumnList columns={columns} />
    </section>
  );
}

function ColumnList({ columns }: { columns: readonly GuideColumn[] }) {
  return (
    <ul class="plain-list">
      {columns.map(({ key, label, help, rules }) => (
        <li key={key}>
          <p>
            <span class="strong">{label}</span> <span class="caption">{rules.join(' · ')}</span>
          </p>
          <p>{help}</p>
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  readonly current: boolean;
  readonly onPick: () => void;
  readonly children: string;
}

function Line({ current, onPick, children }: LineProps) {
  return (
    <button type="button" class="tag-line" aria-current={current} onClick={onPick}>
      {children}
    </button>
  );
}
