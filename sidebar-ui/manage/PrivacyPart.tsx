import { useState } from 'preact/hooks';
import { Empty } from '../parts/Banner.tsx';
import { Link } from '../parts/Button.tsx';
import { usePage } from '../session/page.ts';
import { privacyTexts } from '../texts/privacy.ts';
import { say } from '../texts/say.ts';
import { ConsentPane } from './ConsentPane.tsx';
import { ErasePane } from './ErasePane.tsx';
import { OtherCustomer } from './OtherCustomer.tsx';

/** What one customer agreed to, and what becomes of their data. */
export function PrivacyPart() {
  const { role } = usePage().opening.user;
  const [whom, setWhom] = useState<{ id: string; name: string } | null>(null);
  const [erasing, setErasing] = useState(false);
  const pick = (customer: typeof whom) => {
    setWhom(customer);
    setErasing(false);
  };
  return (
    <div class="two-panes">
      <nav class="scroll stack" aria-label={say(privacyTexts.pick)}>
        <p class="caption">{say(privacyTexts.how)}</p>
        {whom && <p class="strong">{whom.name}</p>}
        <OtherCustomer key={whom?.id ?? ''} first={whom ? undefined : say(privacyTexts.pick)} onPick={pick} />
        {whom && (role === 'admin' || role === 'manager') && (
          <Link onClick={() => setErasing(!erasing)}>{say(erasing ? privacyTexts.back : privacyTexts.erase)}</Link>
        )}
      </nav>
      {!whom ? (
        <div class="scroll">
          <Empty icon="search" title={say(privacyTexts.pick)} />
        </div>
      ) : erasing ? (
        <ErasePane key={whom.id} customer={whom.id} onDone={() => pick(null)} />
      ) : (
        <ConsentPane key={whom.id} customer={whom} />
      )}
    </div>
  );
}
