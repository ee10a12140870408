import { useEffect, useState } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { CustomerLinks } from '../search/CustomerLinks.tsx';
import { useSession } from '../session/session.ts';
import { filterTexts } from '../texts/filter.ts';
import { say } from '../texts/say.ts';
import { FoundDeeds } from './FoundDeeds.tsx';

const aPage = 50;

interface FoundCustomersProps {
  readonly found: number;
  /** empty where there are too many to list */
  readonly ids: readonly string[];
}

/** What a filter found: the count, what can be done with all of them, and the list, 50 more at a time. */
export function FoundCustomers({ found, ids }: FoundCustomersProps) {
  const { lines, list } = useSession();
  const [shown, setShown] = useState(aPage);
  const places = new Map(ids.map((id, place) => [id, place]));
  const known = lines
    .filter(({ id }) => places.has(id))
    .sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  useEffect(() => {
    list.current = ids;
  }, [ids]);
  const left = known.length - shown;
  return (
    <section class="section-gap">
      <p class="caption" role="status">
        {found === 0
          ? say(filterTexts.none)
          : ids.length === 0
            ? say(filterTexts.tooMany, { n: found })
            : say(filterTexts.found, { n: found })}
      </p>
      {ids.length > 0 && <FoundDeeds ids={ids} />}
      <CustomerLinks lines={known.slice(0, shown)} />
      {left > 0 && (
        <Button onClick={() => setShown(shown + aPage)}>{say(filterTexts.more, { n: Math.min(left, aPage) })}</Button>
      )}
    </section>
  );
}
