import { useState } from 'preact/hooks';
import { Empty } from '../parts/Banner.tsx';
import { privacyTexts } from '../texts/privacy.ts';
import { say } from '../texts/say.ts';
import { ConsentPane } from './ConsentPane.tsx';
import { OtherCustomer } from './OtherCustomer.tsx';

/** What one customer agreed to, and what becomes of their data. */
export function PrivacyPart() {
  const [whom, setWhom] = useState<{ id: string; name: string } | null>(null);
  return (
    <div class="two-panes">
      <nav class="scroll stack" aria-label={say(privacyTexts.pick)}>
        <p class="caption">{say(privacyTexts.how)}</p>
        {whom && <p class="strong">{whom.name}</p>}
        <OtherCustomer key={whom?.id ?? ''} onPick={setWhom} />
      </nav>
      {whom ? (
        <ConsentPane key={whom.id} customer={whom} />
      ) : (
        <div class="scroll">
          <Empty icon="search" title={say(privacyTexts.pick)} />
        </div>
      )}
    </div>
  );
}
