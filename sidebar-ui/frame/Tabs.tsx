import { useRef } from 'preact/hooks';
import { Icon } from '../parts/Icon.tsx';
import { type Tab, tabs } from '../session/route.ts';
import { frameTexts, tabTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';

interface TabsProps {
  readonly current: Tab;
  /** things to do; their place is kept free from the start */
  readonly count: number;
  readonly onPick: (tab: Tab) => void;
}

/** Four tabs; Today carries what is late, due and at risk. Arrows move between them. */
export function Tabs({ current, count, onPick }: TabsProps) {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (tabs.indexOf(current) + step + tabs.length) % tabs.length;
    onPick(tabs[next] ?? 'today');
    bar.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={say(frameTexts.tabs)} ref={bar} onKeyDown={onKeyDown}>
      {tabs.map((tab, index) => (
        <button
          key={tab}
          type="button"
          role="tab"
          aria-selected={tab === current}
          tabIndex={tab === current ? 0 : -1}
          class={tab === 'add' ? 'add' : undefined}
          title={String(index + 1)}
          onClick={() => onPick(tab)}
        >
          {tab === 'add' && <Icon name="plus" />}
          {say(tabTexts[tab])}
          {tab === 'today' && <span class="count">{count || ''}</span>}
        </button>
      ))}
    </div>
  );
}
