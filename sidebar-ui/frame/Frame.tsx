import { useEffect, useId, useState } from 'preact/hooks';
import type { SearchLine } from '../../src/contract/search.ts';
import { ContactPage } from '../card/ContactPage.tsx';
import { CustomerPage } from '../card/CustomerPage.tsx';
import { EditPage } from '../card/EditPage.tsx';
import { FilterPage } from '../filter/FilterPage.tsx';
import { AddPage } from '../forms/AddPage.tsx';
import { FeedbackPage } from '../forms/FeedbackPage.tsx';
import { MorePage } from '../more/MorePage.tsx';
import { NoteResults } from '../search/NoteResults.tsx';
import { noteText } from '../search/noteText.ts';
import { Results } from '../search/Results.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { useResultKeys } from '../search/useResultKeys.ts';
import { tellDeed } from '../session/deeds.ts';
import { useKeys } from '../session/keys.ts';
import type { Status, Toast } from '../session/page.ts';
import { prefer } from '../session/preferences.ts';
import { type Route, type Tab, tabOf, tabs } from '../session/route.ts';
import { useSession } from '../session/session.ts';
import { type SelectedRow, useSelectedRow } from '../session/useSelectedRow.ts';
import { InstallPage } from '../setup/InstallPage.tsx';
import { JoinPage } from '../setup/JoinPage.tsx';
import { TodayPage } from '../today/TodayPage.tsx';
import { Hints } from './Hints.tsx';
import { NoCustomerPage } from './NoCustomerPage.tsx';
import { StatusLine } from './StatusLine.tsx';
import { Tabs } from './Tabs.tsx';
import { ToastBar } from './ToastBar.tsx';

const shownAtMost = 50;
/** sections of which the tab of Today carries the number */
const counted = ['late', 'today', 'risk'];

/** Search box, tabs, page, status line. */
export function Frame({ status, toast }: { status: Status; toast: Toast | null }) {
  const { opening, route, go, lines, search, mine, mayWrite, toast: setToast } = useSession();
  const [text, setText] = useState('');
  const list = useId();
  const selected = useSelectedRow();
  const [row, setRow] = useState<SelectedRow | null>(null);
  const note = noteText(text);
  const found = search(note === null ? text : '', shownAtMost);
  const offered = found.found > 0 ? found.lines : found.near;

  const open = ({ id, row }: Pick<SearchLine, 'id' | 'row'>) => {
    setText('');
    // the next key is meant for the card, which is still on its way
    (document.activeElement as HTMLElement | null)?.blur();
    tellDeed('find');
    go({ page: 'customer', id, row });
  };
  const { at, onKeyDown } = useResultKeys(offered, { pick: open, close: () => setText('') });
  const show = (next: Route) => {
    setText('');
    go(next);
  };
  const routes: Record<Tab, Route> = {
    today: { page: 'today' },
    customer: { page: 'customer', id: null },
    add: { page: 'add', entry: 'customer' },
    more: { page: 'more', part: null },
  };
  const keys = () => {
    prefer({ keysSeen: true });
    show({ page: 'more', part: 'keys' });
  };
  const log = () => {
    const customer = route.page === 'customer' && lines.find(({ id }) => id === route.id);
    show({ page: 'add', entry: 'log', ...(customer && { customer }) });
  };
  useKeys({
    ...Object.fromEntries(tabs.map((tab, index) => [String(index + 1), () => show(routes[tab])])),
    s: selected.open,
    n: () => show(routes.add),
    l: log,
    '?': keys,
  });
  useKeys({ z: () => toast?.action?.run() }, toast?.action != null);

  useEffect(() => {
    const onFocus = async () => {
      const row = await selected.peek();
      if (row) setRow(row);
    };
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  });

  const ready = opening.installed && opening.user.role !== null;
  return (
    <div class="frame">
      {ready && (
        <header>
          <SearchBox
            text={text}
            onText={setText}
            onKeyDown={onKeyDown}
            list={text.trim() !== '' && note === null ? list : undefined}
            active={offered.length > 0 ? list + '-' + at : undefined}
          />
          <Tabs
            current={tabOf(route)}
            count={mine.value?.items.filter(({ section }) => counted.includes(section)).length ?? 0}
            onPick={(tab) => show(routes[tab])}
          />
        </header>
      )}
      <main class="page">
        {!opening.installed ? (
          <InstallPage />
        ) : opening.user.role === null ? (
          <JoinPage />
        ) : note !== null ? (
          <NoteResults text={note} onPick={open} />
        ) : text.trim() !== '' ? (
          <Results
            id={list}
            text={text.trim()}
            result={found}
            at={at}
            onPick={open}
            onAdd={() => show({ page: 'add', entry: 'customer', text: text.trim() })}
          />
        ) : (
          <Page route={route} />
        )}
        {toast && <ToastBar key={toast.text} toast={toast} onEnd={() => setToast(null)} />}
      </main>
      {ready && mayWrite && <Hints />}
      <StatusLine
        status={status}
        row={row}
        onRow={(customer) => {
          setRow(null);
          show({ page: 'customer', id: customer });
        }}
        onKeys={keys}
      />
    </div>
  );
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'today':
      return <TodayPage />;
    case 'customer':
      return route.id === null ? <NoCustomerPage /> : <CustomerPage {...route} id={route.id} />;
    case 'edit':
      return <EditPage id={route.id} part={route.part} />;
    case 'contact':
      return <ContactPage customer={route.customer} id={route.id} />;
    case 'feedback':
      return <FeedbackPage key={route.id} {...route} />;
    case 'filter':
      return <FilterPage />;
    case 'add':
      return <AddPage route={route} />;
    case 'more':
      return <MorePage part={route.part} />;
  }
}
