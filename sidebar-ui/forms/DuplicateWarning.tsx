import type { PossibleDuplicate } from '../../src/contract/customers.ts';
import { Button, Link } from '../parts/Button.tsx';
import { TextField } from '../parts/Field.tsx';
import { Icon } from '../parts/Icon.tsx';
import { keepDraft } from '../session/drafts.ts';
import { useSession } from '../session/session.ts';
import { duplicateTexts, reasonTexts } from '../texts/forms.ts';
import { say } from '../texts/say.ts';

interface DuplicateWarningProps {
  readonly duplicates: readonly PossibleDuplicate[];
  readonly reason: string;
  readonly reasonAsked: boolean;
  readonly onReason: (reason: string) => void;
  readonly onAnyway: () => void;
  /** what was typed, for a contact of the customer that is there already */
  readonly draft: { readonly name: string; readonly phone: string; readonly email: string; readonly wechat: string };
}

/** Who may be the same, and why; announced once, the focus stays where it was. */
export function DuplicateWarning(props: DuplicateWarningProps) {
  const { go } = useSession();
  const { duplicates, reasonAsked } = props;
  return (
    <section class="box duplicates" aria-label={say(duplicateTexts.title, { n: duplicates.length })}>
      <p class="head" role="status">
        <Icon name="people" />
        {say(duplicateTexts.title, { n: duplicates.length })}
      </p>
      {duplicates.map(({ line, reasons }, index) => {
        const customer = { id: line.id, name: line.name, row: line.row };
        return (
          <div key={line.id}>
            <p class="strong">{line.name}</p>
            <div class="row">
              {reasons.map((reason) => (
                <span key={reason} class="tag warn">
                  {say(reasonTexts[reason])}
                </span>
              ))}
            </div>
            <p class="caption">
              {[
                line.owner ? say(duplicateTexts.ownedBy, { owner: line.owner }) : say(duplicateTexts.pool),
                line.city,
                line.phones[0],
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <div class="row" style={{ marginTop: 6 }}>
              <Button small strong={index === 0} onClick={() => go({ page: 'customer', id: line.id, row: line.row })}>
                {say(duplicateTexts.open)}
              </Button>
              {index === 0 && (
                <Button
                  small
                  onClick={() => {
                    keepDraft('contact:' + line.id + ':', props.draft);
                    go({ page: 'contact', customer, id: null });
                  }}
                >
                  {say(duplicateTexts.asContact)}
                </Button>
              )}
            </div>
          </div>
        );
      })}
      {reasonAsked ? (
        <div>
          <TextField
            name="anyway"
            label={say(duplicateTexts.reason)}
            placeholder={say(duplicateTexts.reasonHint)}
            required
            focus={props.reason === ''}
            max={200}
            value={props.reason}
            onInput={props.onReason}
          />
        </div>
      ) : (
        <p>
          {say(duplicateTexts.neither)}{' '}
          <Link strong onClick={props.onAnyway}>
            {say(duplicateTexts.anyway)}
          </Link>
          {say(duplicateTexts.willAsk)}
        </p>
      )}
    </section>
  );
}
