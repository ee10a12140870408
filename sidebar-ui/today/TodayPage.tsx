import { useEffect, useRef, useState } from 'preact/hooks';
import type { TodayItem } from '../../src/contract/today.ts';
import { dayOf } from '../../src/domain/day.ts';
import type { Section } from '../../src/schema/sections.ts';
import { sectionTexts } from '../../templates/digest.ts';
import { headingDay, timeOrStamp } from '../../templates/format.ts';
import { showManage } from '../pageRunner.ts';
import { Banner, Empty, Skeleton } from '../parts/Banner.tsx';
import { Button, Link } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { keepDraft } from '../session/drafts.ts';
import { useKeys } from '../session/keys.ts';
import { useSession } from '../session/session.ts';
import { useAsked } from '../session/useAsked.ts';
import { frameTexts, tabTexts } from '../texts/frame.ts';
import { language, say } from '../texts/say.ts';
import { todayTexts } from '../texts/today.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { ItemRow } from './ItemRow.tsx';
import { ScopeSwitch } from './ScopeSwitch.tsx';
import { StaleBanner } from './StaleBanner.tsx';
import { useFinished } from './useFinished.ts';

const openSections: readonly Section[] = ['late', 'today'];
const foldedSections: readonly (Section | 'week')[] = ['week', 'risk', 'care', 'pool', 'data'];

/** Whom to contact now, and why. */
export function TodayPage() {
  const { opening, go, tell, lines, linesCame, list, mine } = useSession();
  const [scope, setScope] = useState('mine');
  const others = useAsked('today', scope === 'mine' ? null : { scope });
  const { value: today, refused, again } = scope === 'mine' ? mine : others;
  const { withFinished, doneAt, finish } = useFinished(today);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [unfolded, setUnfolded] = useState<readonly string[]>([]);
  const page = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!today) return;
    tell({
      kind: 'done',
      text: say(frameTexts.listFrom, { time: timeOrStamp(today.asOf, language(), opening.today) }),
    });
    list.current = today.items.map(({ customer }) => customer);
  }, [today]);

  useKeys({ arrowdown: () => firstRow(page.current)?.focus() });

  if (refused) {
    return (
      <div class="scroll">
        <Banner kind="bad" action={{ text: say(frameTexts.retry), run: again }}>
          {refused.message}
        </Banner>
      </div>
    );
  }

  const itemsOf = (section: Section | 'week'): readonly TodayItem[] =>
    section === 'week'
      ? (today?.week ?? [])
      : withFinished(today?.items ?? []).filter((item) => item.section === section);
  const rows = (items: readonly TodayItem[]) =>
    items.map((item) => (
      <ItemRow
        key={item.key}
        item={item}
        open={openKey === item.key}
        onOpen={(open) => setOpenKey(open ? item.key : null)}
        withOwner={scope !== 'mine'}
        doneAt={doneAt(item)}
        onDone={(saving) => finish(item, saving)}
      />
    ));
  const showUnplanned = () => {
    keepDraft('filter', { typed: today?.unplannedRule, rule: today?.unplannedRule });
    go({ page: 'filter' });
  };
  const unplanned = today && (
    <Link onClick={showUnplanned}>{say(todayTexts.withoutNextStep, { n: today.withoutNextStep })}</Link>
  );
  const nothing = today !== null && withFinished(today.items).length === 0;
  // an empty list may be that of an empty workbook
  const unsure = nothing && !linesCame;
  const fresh = nothing && linesCame && lines.length === 0 && today.week.length === 0;

  return (
    <div
      class="scroll"
      role="group"
      aria-label={say(tabTexts.today)}
      ref={page}
      onKeyDown={(event) => moveFocus(event, page.current)}
    >
      {today?.spoilt ? (
        <Banner kind="bad" action={{ text: say(todayTexts.putBack), run: () => showManage('backup') }}>
          {say(todayTexts.spoilt, { tabs: today.spoilt })}
        </Banner>
      ) : (
        <StaleBanner />
      )}
      {!fresh && (
        <div class="heading">
          <h1>{headingDay(dayOf(opening.today), language())}</h1>
          <ScopeSwitch value={scope} onPick={setScope} />
        </div>
      )}
      {(!today || unsure) && <Skeleton rows={4} />}
      {fresh && <FirstSteps />}
      {nothing && !fresh && !unsure && (
        <Empty icon="check" title={say(todayTexts.empty)}>
          <p class="caption">{today.withoutNextStep > 0 ? unplanned : say(todayTexts.planned)}</p>
          <Button onClick={() => go({ page: 'customer', id: null })}>{say(frameTexts.searchLabel)}</Button>
        </Empty>
      )}
      {openSections.map((section) => {
        const items = itemsOf(section);
        return items.length > 0 ? (
          <section key={section} class="today-section" aria-label={sectionName(section)}>
            <h2>
              {sectionName(section)}
              <span class="count">{items.length}</span>
            </h2>
            {rows(items)}
          </section>
        ) : null;
      })}
      <div class={foldedSections.some((section) => itemsOf(section).length > 0) ? 'folds' : ''}>
        {foldedSections.map((section) => {
          const items = itemsOf(section);
          const isOpen = unfolded.includes(section);
          return items.length > 0 ? (
            <section key={section} class="today-section" aria-label={sectionName(section)}>
              <button
                type="button"
                class="fold"
                aria-expanded={isOpen}
                onClick={() =>
                  setUnfolded(isOpen ? unfolded.filter((name) => name !== section) : [...unfolded, section])
                }
              >
                <Icon name={isOpen ? 'down' : 'right'} />
                <h2>
                  {sectionName(section)}
                  <span class="count">{items.length}</span>
                </h2>
                <span class="summary">{!isOpen && summaryOf(items)}</span>
              </button>
              {isOpen && rows(items)}
            </section>
          ) : null;
        })}
      </div>
      {today && today.more > 0 && <p class="caption section-gap">{say(todayTexts.more, { n: today.more })}</p>}
      {today && !nothing && today.withoutNextStep > 0 && <p class="caption section-gap">{unplanned}</p>}
    </div>
  );
}

function sectionName(section: Section | 'week'): string {
  return say(section === 'week' ? todayTexts.week : sectionTexts[section]);
}

function summaryOf(items: readonly TodayItem[]): string {
  const first = items[0];
  return first ? say(todayTexts.first, { name: first.name || first.what }) : '';
}

const rowSelector = '.item .name, .fold';

function firstRow(page: HTMLElement | null): HTMLElement | null {
  return page?.querySelector<HTMLElement>(rowSelector) ?? null;
}

/** Arrows go from row to row. */
function moveFocus(event: KeyboardEvent, page: HTMLElement | null): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const active = document.activeElement;
  if (active instanceof HTMLInputElement || active instanceof HTMLSelectElement) return;
  const rows = [...(page?.querySelectorAll<HTMLElement>(rowSelector) ?? [])];
  const row = active?.closest('.item')?.querySelector('.name') ?? active;
  const at = row instanceof HTMLElement ? rows.indexOf(row) : -1;
  event.preventDefault();
  rows[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}
