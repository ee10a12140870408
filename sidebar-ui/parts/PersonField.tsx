import { usePage } from '../session/page.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { ChoiceField } from './Field.tsx';

interface PersonFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
  /** words of the empty choice; null leaves it out */
  readonly empty?: string | null;
}

/** Somebody of the team; oneself is marked. */
export function PersonField({ name, label, value, onChange, empty = say(frameTexts.nobody) }: PersonFieldProps) {
  const { opening } = usePage();
  const choices = opening.team.map((member) => ({
    key: member.name,
    label: member.name === opening.user.name ? say(frameTexts.me, { name: member.name }) : member.name,
  }));
  return <ChoiceField name={name} label={label} value={value} choices={choices} empty={empty} onChange={onChange} />;
}
