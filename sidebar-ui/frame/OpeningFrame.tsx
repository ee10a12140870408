import type { ComponentChildren } from 'preact';
import { SearchBox } from '../search/SearchBox.tsx';
import type { Status } from '../session/page.ts';
import { StatusWords } from './StatusLine.tsx';
import { Tabs } from './Tabs.tsx';

const nothing = () => {};

/** The frame as it will be, before the workbook has answered: what comes then moves nothing that is there. */
export function OpeningFrame({ status, children }: { status: Status; children: ComponentChildren }) {
  return (
    <div class="frame">
      <header inert>
        <SearchBox text="" onText={nothing} onKeyDown={nothing} list={undefined} active={undefined} />
        <Tabs current="today" count={0} onPick={nothing} />
      </header>
      <main class="page">
        <div class="scroll">{children}</div>
      </main>
      <footer class="status">
        <StatusWords status={status} />
      </footer>
    </div>
  );
}
