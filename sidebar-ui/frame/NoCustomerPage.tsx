import { useEffect } from 'preact/hooks';
import { Empty } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { CustomerLinks } from '../search/CustomerLinks.tsx';
import { useSession } from '../session/session.ts';
import { useSelectedRow } from '../session/useSelectedRow.ts';
import { tabTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { searchTexts } from '../texts/search.ts';

const shownAtMost = 50;

/** The Customer tab before one is opened: the way to one, and the list. */
export function NoCustomerPage() {
  const { lines, go, list } = useSession();
  const selected = useSelectedRow();
  const shown = lines.filter(({ archived }) => !archived).slice(0, shownAtMost);
  useEffect(() => {
    list.current = shown.map(({ id }) => id);
  }, [lines]);
  return (
    <div class="scroll">
      <h1 class="aloud">{say(tabTexts.customer)}</h1>
      <Empty icon="person" title={say(searchTexts.choose)}>
        <p class="caption">{say(searchTexts.chooseHow)}</p>
        <Button icon="table" hint="S" onClick={selected.open}>
          {say(searchTexts.selectedRow)}
        </Button>
        <Button icon="table" onClick={() => go({ page: 'filter' })}>
          {say(searchTexts.filter)}
        </Button>
      </Empty>
      {shown.length > 0 && (
        <section class="block">
          <h2>
            {say(searchTexts.all)}
            <span class="count">{lines.length}</span>
          </h2>
          <CustomerLinks lines={shown} />
        </section>
      )}
    </div>
  );
}
