import type { ImportCounts } from '../../src/contract/import.ts';
import { formatNumber } from '../../templates/format.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { countTexts, importTexts } from '../texts/import.ts';
import { say } from '../texts/say.ts';

const icons: Record<keyof typeof countTexts, IconName> = {
  added: 'plus',
  updated: 'pen',
  unchanged: 'check',
  duplicates: 'copy',
  rejected: 'warn',
};
const outcomes = Object.keys(icons) as (keyof typeof countTexts)[];

/** The rows by what becomes of them, as a bar and in words; zero is news too. */
export function CountList({ counts }: { counts: ImportCounts }) {
  return (
    <div>
      <div class="shares" aria-hidden="true">
        {outcomes.map(
          (outcome) =>
            counts[outcome] > 0 && <span key={outcome} class={outcome} style={{ flexGrow: counts[outcome] }} />,
        )}
      </div>
      <ul class="counts">
        {outcomes.map((outcome) => (
          <li key={outcome} class={outcome === 'rejected' && counts.rejected > 0 ? 'bad-count' : ''}>
            <Icon name={icons[outcome]} />
            <b class="figures">{formatNumber(counts[outcome])}</b>
            <span>
              {say(countTexts[outcome])}
              {outcome === 'added' && counts.customersCreated > 0 && (
                <span class="caption"> {say(importTexts.created, { n: counts.customersCreated })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
