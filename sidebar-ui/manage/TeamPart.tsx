import { useState } from 'preact/hooks';
import type { MemberLine } from '../../src/contract/settings.ts';
import { languages } from '../../src/schema/language.ts';
import { Banner, Skeleton } from '../parts/Banner.tsx';
import { Button, Link } from '../parts/Button.tsx';
import { choiceLabel, choicesOf } from '../parts/choiceLabel.ts';
import { DayField } from '../parts/DateChips.tsx';
import { Check, ChoiceField, Field, TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { PersonField } from '../parts/PersonField.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { useAsked } from '../session/useAsked.ts';
import { useSave } from '../session/useSave.ts';
import { frameTexts } from '../texts/frame.ts';
import { manageTexts } from '../texts/manage.ts';
import { manageFieldTexts } from '../texts/manageFields.ts';
import { say } from '../texts/say.ts';
import { setupTexts } from '../texts/setup.ts';
import { HandOver, type Heirs } from './HandOver.tsx';
import { StaffScores } from './StaffScores.tsx';
import { useHandOver } from './useHandOver.ts';

const newMember: MemberLine = {
  name: '',
  email: '',
  role: 'member',
  manager: null,
  digest: true,
  digestHour: null,
  mailOff: null,
  language: null,
  awayUntil: null,
  deputy: null,
  active: true,
};

/** Who belongs, with which role, and who gets the daily mail. */
export function TeamPart() {
  const { opening, mayWrite } = usePage();
  const { value, refused } = useAsked('settings', {});
  const [editing, setEditing] = useState<MemberLine | null>(null);
  if (editing)
    return <MemberForm member={editing} isAdmin={value?.canChange === true} onClose={() => setEditing(null)} />;
  if (!value) return <div class="scroll">{refused ? <Refusal refused={refused} /> : <Skeleton />}</div>;
  return (
    <div class="scroll">
      {!value.canChange && (
        <Banner kind="info">{say(mayWrite ? manageTexts.ownOnly : manageTexts.cannotChange)}</Banner>
      )}
      <ul class="plain-list">
        {value.members.map((member) => (
          <li key={member.email} class="between">
            <div>
              <p class="strong">{member.name}</p>
              <p class="caption">
                {[
                  choiceLabel(opening, 'team_role', member.role),
                  member.email,
                  member.active ? '' : say(manageTexts.inactive),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {(value.canChange || (mayWrite && member.email === opening.user.email)) && (
              <Link onClick={() => setEditing(member)}>{say(frameTexts.change)}</Link>
            )}
          </li>
        ))}
      </ul>
      {value.canChange && (
        <Button icon="plus" onClick={() => setEditing(newMember)}>
          {say(manageTexts.addMember)}
        </Button>
      )}
      <StaffScores />
    </div>
  );
}

interface MemberFormProps {
  readonly member: MemberLine;
  /** others change only what is their own: language, mails, absence */
  readonly isAdmin: boolean;
  readonly onClose: () => void;
}

function MemberForm({ member, isAdmin, onClose }: MemberFormProps) {
  const { opening, reopen } = usePage();
  const [values, setValues] = useState(member);
  const { save, busy, refused, forgive } = useSave('saveMember', { saved: null });
  const handing = useHandOver();
  const isLeaving = member.active && member.email !== '' && !values.active;
  const asked = useAsked('duties', isLeaving ? { email: member.email } : null);
  const waiting = (isLeaving && asked.value?.duties) || [];
  const [heirs, setHeirs] = useState<Heirs>({ when: 'now', to: [], unowned: false });
  const set = (change: Partial<MemberLine>) => {
    setValues({ ...values, ...change });
    forgive();
  };
  const send = async () => {
    const { email } = member;
    const isHanding = waiting.length > 0 && heirs.when === 'now';
    if (isHanding && !(await handing.run({ email, to: [...heirs.to], unowned: heirs.unowned }))) return;
    const isAllSaid = JSON.stringify({ ...values, active: true }) === JSON.stringify(member);
    if (!(isHanding && isAllSaid) && !(await save({ ...values, leaveDuties: heirs.when === 'later' }))) return;
    onClose();
    await reopen();
  };
  const hours = Array.from({ length: 24 }, (_, hour) => ({ key: String(hour), label: hour + ':00' }));
  return (
    <Form
      title={member.name || say(manageTexts.addMember)}
      refused={handing.refused ?? refused}
      busy={busy || handing.busy}
      {...(waiting.length > 0 && heirs.when === 'now' && heirs.to.length === 0 && { blocked: say(manageTexts.heirs) })}
      changed={values !== member}
      onSave={send}
      onCancel={onClose}
    >
      {isAdmin && (
        <>
          <TextField
            name="name"
            label={say(manageFieldTexts.team.name)}
            required
            focus
            max={100}
            value={values.name}
            onInput={(name) => set({ name })}
          />
          <TextField
            name="email"
            mode="email"
            label={say(manageFieldTexts.team.email)}
            required
            max={254}
            value={values.email}
            onInput={(email) => set({ email })}
          />
          <div class="pair">
            <ChoiceField
              name="role"
              label={say(manageFieldTexts.team.role)}
              value={values.role}
              choices={choicesOf(opening, 'team_role')}
              empty={null}
              onChange={(role) => set({ role })}
            />
            <PersonField
              name="manager"
              label={say(manageFieldTexts.team.manager)}
              value={values.manager ?? ''}
              empty={say(frameTexts.none)}
              onChange={(manager) => set({ manager: manager || null })}
            />
          </div>
        </>
      )}
      <Check checked={values.digest} onChange={(digest) => set({ digest })}>
        {say(manageTexts.digest)}
      </Check>
      <div class="pair">
        <ChoiceField
          name="digestHour"
          label={say(manageFieldTexts.team.digest_hour)}
          value={values.digestHour === null ? '' : String(values.digestHour)}
          choices={hours}
          onChange={(hour) => set({ digestHour: hour === '' ? null : Number(hour) })}
        />
        <ChoiceField
          name="language"
          label={say(manageFieldTexts.team.language)}
          value={values.language ?? ''}
          choices={languages.map((key) => ({ key, label: say(key === 'en' ? setupTexts.en : setupTexts.zh) }))}
          onChange={(language) => set({ language: language || null })}
        />
      </div>
      <TextField
        name="mailOff"
        label={say(manageFieldTexts.team.mail_off)}
        placeholder="R04, R19, WEEKLY"
        max={200}
        value={values.mailOff ?? ''}
        onInput={(mailOff) => set({ mailOff })}
      />
      <div class="pair">
        <Field name="awayUntil" label={say(manageFieldTexts.team.away_until)}>
          {(aria) => (
            <DayField
              aria={aria}
              label={say(manageFieldTexts.team.away_until)}
              value={values.awayUntil}
              onPick={(awayUntil) => set({ awayUntil })}
            />
          )}
        </Field>
        <PersonField
          name="deputy"
          label={say(manageFieldTexts.team.deputy)}
          value={values.deputy ?? ''}
          empty={say(frameTexts.none)}
          onChange={(deputy) => set({ deputy: deputy || null })}
        />
      </div>
      <p class="caption">{say(manageTexts.awayHow)}</p>
      {isAdmin && (
        <Check checked={values.active} onChange={(active) => set({ active })}>
          {say(manageTexts.active)}
        </Check>
      )}
      {waiting.length > 0 && <HandOver name={member.name} waiting={waiting} heirs={heirs} onChange={setHeirs} />}
    </Form>
  );
}
