import { useState } from 'preact/hooks';
import type { SettingLine } from '../../src/contract/settings.ts';
import { languages } from '../../src/schema/language.ts';
import type { RuleId } from '../../src/schema/reminderRules.ts';
import { Banner, Skeleton } from '../parts/Banner.tsx';
import { Button, Link } from '../parts/Button.tsx';
import { Check, ChoiceField, FieldProblems, TextField } from '../parts/Field.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { Working } from '../parts/Working.tsx';
import { isComposing } from '../session/keys.ts';
import { usePage } from '../session/page.ts';
import { useAsked } from '../session/useAsked.ts';
import { useRunNow } from '../session/useRunNow.ts';
import { useSave } from '../session/useSave.ts';
import { frameTexts } from '../texts/frame.ts';
import { manageTexts, teamRuleTexts } from '../texts/manage.ts';
import { moreTexts } from '../texts/more.ts';
import { say } from '../texts/say.ts';
import { setupTexts } from '../texts/setup.ts';

/** All numbers that a team may want otherwise, by group; each is checked before it is written. */
export function SettingsPart() {
  const { value, refused } = useAsked('settings', {});
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  if (!value) return <div class="scroll">{refused ? <Refusal refused={refused} /> : <Skeleton rows={5} />}</div>;
  const matches = ({ key, name, help }: SettingLine) =>
    wanted === '' || [key, name, help].some((text) => text.toLowerCase().includes(wanted.toLowerCase()));
  return (
    <div class="scroll">
      {!value.canChange && <Banner kind="info">{say(manageTexts.cannotChange)}</Banner>}
      <input
        class="input"
        aria-label={say(manageTexts.find)}
        placeholder={say(manageTexts.find)}
        value={wanted}
        onInput={(event) => setWanted(event.currentTarget.value)}
      />
      {value.groups.map((group) => {
        const lines = value.settings.filter((line) => line.group === group.key && matches(line));
        const isOpen = wanted !== '' || open === group.key;
        return lines.length > 0 ? (
          <section key={group.key}>
            <button
              type="button"
              class="more-line"
              aria-expanded={isOpen}
              onClick={() => setOpen(isOpen ? null : group.key)}
            >
              <Icon name={isOpen ? 'down' : 'right'} />
              <span class="strong">{group.name}</span>
              <span class="caption">{lines.length}</span>
            </button>
            {isOpen && (
              <ul class="plain-list">
                {lines.map((line) => (
                  <li key={line.key}>
                    {line.isOn !== null ? (
                      <SettingSwitch line={line} mayChange={value.canChange} />
                    ) : editing === line.key ? (
                      <SettingForm
                        line={line}
                        names={new Map(value.settings.map(({ key, name }) => [key, name]))}
                        onClose={() => setEditing(null)}
                      />
                    ) : (
                      <SettingView line={line} onEdit={value.canChange ? () => setEditing(line.key) : null} />
                    )}
                  </li>
                ))}
              </ul>
            )}
          </section>
        ) : null;
      })}
    </div>
  );
}

/** A switch is ticked, not typed. */
export function SettingSwitch({ line, mayChange }: { line: SettingLine; mayChange: boolean }) {
  const { save, busy, refused } = useSave('saveSetting', { saved: null });
  const change = (isOn: boolean) => save({ key: line.key, value: isOn ? 'TRUE' : 'FALSE' });
  return (
    <>
      <Check checked={line.isOn === true} disabled={!mayChange || busy} onChange={change}>
        {line.name}
        <br />
        <span class="caption">{line.help}</span>
      </Check>
      {refused && <Refusal refused={refused} />}
    </>
  );
}

function SettingView({ line, onEdit }: { line: SettingLine; onEdit: (() => void) | null }) {
  const unit = line.unit ? ' ' + line.unit : '';
  return (
    <>
      <div class="between">
        <span>{line.name}</span>
        {onEdit && <Link onClick={onEdit}>{say(frameTexts.change)}</Link>}
      </div>
      <p>
        <span class="strong">{line.value || line.fallback || '–'}</span>
        {(line.value || line.fallback) && unit}
        {line.value !== '' && line.fallback !== '' && (
          <span class="caption"> {say(manageTexts.default, { value: line.fallback })}</span>
        )}
      </p>
      {line.help && <p class="caption">{line.help}</p>}
    </>
  );
}

interface SettingFormProps {
  readonly line: SettingLine;
  /** of all settings, by key: a rule's name is that of its switch */
  readonly names: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

function SettingForm({ line, names, onClose }: SettingFormProps) {
  const { reopen } = usePage();
  const [value, setValue] = useState(line.value);
  const { save, busy, refused, forgive } = useSave('saveSetting', { saved: null });
  const work = useRunNow();
  const isLanguage = line.key === 'language';
  const type = (typed: string) => {
    setValue(typed);
    forgive();
  };
  const send = async () => {
    if (!(await save({ key: line.key, value }))) return;
    // figures and reports are written in words, too
    if (isLanguage && (await work.run('night'))) await work.run('hour');
    onClose();
    await reopen();
  };
  const problem = refused ? (refused.fields?.value?.message ?? refused.message) : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for the keys of the field inside
    <div
      class="stack"
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          send();
        } else if (event.key === 'Escape') {
          event.preventDefault();
          onClose();
        }
      }}
    >
      <FieldProblems.Provider value={problem ? { value: problem } : {}}>
        {isLanguage ? (
          <ChoiceField
            name="value"
            label={line.name}
            value={value}
            choices={languages.map((key) => ({ key, label: say(key === 'en' ? setupTexts.en : setupTexts.zh) }))}
            onChange={type}
          />
        ) : (
          <TextField
            name="value"
            label={line.name}
            aside={line.unit}
            help={line.help}
            placeholder={line.fallback}
            max={20_000}
            focus
            value={value}
            onInput={type}
          />
        )}
      </FieldProblems.Provider>
      {line.group === 'followup' && <WouldDo line={line} value={value} names={names} />}
      {work.step !== null && <Working text={say(moreTexts.running, { step: work.step })} onStop={work.stop} />}
      <div class="row">
        <Button look="filled" busy={busy || work.step !== null} onClick={send}>
          {say(frameTexts.save)}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say(frameTexts.cancel)}
        </Button>
      </div>
    </div>
  );
}

interface WouldDoProps {
  readonly line: SettingLine;
  readonly value: string;
  readonly names: ReadonlyMap<string, string>;
}

/** On demand, because all customers are looked at: which reminders come to another number by what is typed. */
function WouldDo({ line, value, names }: WouldDoProps) {
  const [asked, setAsked] = useState<string | null>(null);
  const hits = useAsked('reminderHits', asked === null ? null : { key: line.key, value: asked });
  if (asked !== value) return <Link onClick={() => setAsked(value)}>{say(teamRuleTexts.wouldDo)}</Link>;
  if (hits.refused) return <Refusal refused={hits.refused} />;
  if (!hits.value) return <p role="status">{say(teamRuleTexts.counting)}</p>;
  const { now, changed } = hits.value;
  const differing = (Object.keys(now) as RuleId[]).filter((rule) => now[rule] !== changed[rule]);
  return (
    <div role="status">
      {differing.map((rule) => (
        <p key={rule}>
          {say(teamRuleTexts.would, { rule: names.get(rule) ?? rule, now: now[rule] ?? 0, after: changed[rule] ?? 0 })}
        </p>
      ))}
      {differing.length === 0 && <p>{say(teamRuleTexts.wouldSame)}</p>}
    </div>
  );
}
