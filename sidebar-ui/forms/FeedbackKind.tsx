import { choicesOf } from '../parts/choiceLabel.ts';
import { ChoiceField } from '../parts/Field.tsx';
import { useSession } from '../session/session.ts';
import { labelOf } from '../texts/fields.ts';

interface FeedbackKindProps {
  readonly value: { readonly kind: string; readonly severity: string };
  readonly onChange: (value: { kind: string; severity: string }) => void;
}

/** What kind of feedback it is and how grave. */
export function FeedbackKind({ value, onChange }: FeedbackKindProps) {
  const { opening } = useSession();
  return (
    <div class="pair">
      <ChoiceField
        name="kind"
        label={labelOf('feedback', 'kind')}
        value={value.kind}
        choices={choicesOf(opening, 'fb_kind')}
        empty={null}
        onChange={(kind) => onChange({ ...value, kind })}
      />
      <ChoiceField
        name="severity"
        label={labelOf('feedback', 'severity')}
        value={value.severity}
        choices={choicesOf(opening, 'severity')}
        empty={null}
        onChange={(severity) => onChange({ ...value, severity })}
      />
    </div>
  );
}
