import type { Opportunity } from '../../src/schema/sheets/opportunities.ts';
import { formatMoney } from '../../templates/format.ts';
import { Empty, Skeleton } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { choiceLabel } from '../parts/choiceLabel.ts';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { useAsked } from '../session/useAsked.ts';
import { manageTexts } from '../texts/manage.ts';
import { salesTexts } from '../texts/sales.ts';
import { say } from '../texts/say.ts';
import { OpportunityForm } from './OpportunityForm.tsx';
import { useChosen } from './useChosen.ts';

/** The open opportunities, of one customer where the card asked, and what they come to. */
export function SalesPart({ customer }: { customer: string | null }) {
  const { opening, mayWrite } = usePage();
  const { value, refused } = useAsked('opportunities', { customer });
  const { chosen, turn, open } = useChosen();
  if (!value) return <div class="scroll">{refused ? <Refusal refused={refused} /> : <Skeleton rows={5} />}</div>;
  const row = value.rows.find(({ id }) => id === chosen);
  const facts = ({ customer_name, stage, weighted }: Opportunity) => [
    customer === null ? customer_name : null,
    choiceLabel(opening, 'opp_stage', stage),
    weighted === null ? null : formatMoney(weighted, true),
  ];
  return (
    <div class="two-panes">
      <nav class="scroll" aria-label={say(manageTexts.sales)}>
        {mayWrite && (
          <Button small strong icon="plus" onClick={() => open('new')}>
            {say(salesTexts.add)}
          </Button>
        )}
        <p class="strong section-gap">{say(salesTexts.weighted, { amount: formatMoney(value.weightedCents, true) })}</p>
        {value.rows.length === 0 && <p class="caption">{say(salesTexts.none)}</p>}
        <ul>
          {value.rows.map((line) => (
            <li key={line.id}>
              <button
                type="button"
                class="tag-line inbox-line"
                aria-current={line.id === chosen}
                onClick={() => open(line.id)}
              >
                <span class="strong">{line.title}</span>
                <span class="caption">{facts(line).filter(Boolean).join(' · ')}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {row || chosen === 'new' ? (
        <OpportunityForm key={turn} row={row ?? null} customer={customer} onDone={() => open(null)} />
      ) : (
        <div class="scroll">
          <Empty icon="cart" title={say(salesTexts.choose)} />
        </div>
      )}
    </div>
  );
}
