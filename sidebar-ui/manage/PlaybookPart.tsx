import { useState } from 'preact/hooks';
import { type Play, type Playbook, playKinds } from '../../src/schema/playbook.ts';
import { shippedPlaybook } from '../../templates/playbook.ts';
import { Banner, Skeleton } from '../parts/Banner.tsx';
import { Button, IconButton } from '../parts/Button.tsx';
import { choicesOf } from '../parts/choiceLabel.ts';
import { Select } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { useAsked } from '../session/useAsked.ts';
import { useSave } from '../session/useSave.ts';
import { manageTexts, playTexts } from '../texts/manage.ts';
import { say } from '../texts/say.ts';

type Stage = keyof Playbook;

/** What the team does with customers of each stage, as it wants it. */
export function PlaybookPart() {
  const { value, refused } = useAsked('settings', {});
  const written = value?.settings.find(({ key }) => key === 'playbook')?.value;
  if (!value) return <div class="scroll">{refused ? <Refusal refused={refused} /> : <Skeleton rows={5} />}</div>;
  return value.canChange ? (
    <PlaybookForm key={written} written={written ?? ''} />
  ) : (
    <div class="scroll">
      <Banner kind="info">{say(manageTexts.cannotChange)}</Banner>
    </div>
  );
}

function PlaybookForm({ written }: { written: string }) {
  const { opening } = usePage();
  const [book, setBook] = useState<Playbook>(() => playbookOf(written));
  const [changed, setChanged] = useState(false);
  const { save, busy, refused } = useSave('saveSetting', { saved: say(playTexts.saved) });
  const set = (stage: Stage, plays: readonly Play[]) => {
    setBook({ ...book, [stage]: plays });
    setChanged(true);
  };
  const send = async () => {
    const filled = Object.entries(book).map(([stage, plays]) => [
      stage,
      plays.filter(({ text }) => text.trim() !== ''),
    ]);
    if (await save({ key: 'playbook', value: JSON.stringify(Object.fromEntries(filled)) })) setChanged(false);
  };
  return (
    <Form
      title={say(manageTexts.playbook)}
      refused={refused}
      busy={busy}
      changed={changed}
      onSave={send}
      onCancel={null}
    >
      <p class="caption">{say(playTexts.how)}</p>
      {choicesOf(opening, 'stage')
        .filter(({ key }) => key !== 'closed')
        .map(({ key, label }) => {
          const stage = key as Stage;
          const plays = book[stage] ?? [];
          const change = (at: number, to: Partial<Play>) =>
            set(
              stage,
              plays.map((play, index) => (index === at ? { ...play, ...to } : play)),
            );
          return (
            <fieldset key={key} class="framed stack">
              <legend class="label">{label}</legend>
              {plays.map((play, at) => (
                <div key={at} class="play-line">
                  <Select
                    aria={{ 'aria-label': say(playTexts.as) }}
                    value={play.as}
                    onChange={(as) => change(at, { as: as as Play['as'] })}
                  >
                    {playKinds.map((kind) => (
                      <option key={kind} value={kind}>
                        {say(playTexts[kind])}
                      </option>
                    ))}
                  </Select>
                  <input
                    class="input"
                    aria-label={say(playTexts.words)}
                    maxLength={200}
                    value={play.text}
                    onInput={(event) => change(at, { text: event.currentTarget.value })}
                  />
                  {play.as === 'task' ? (
                    <input
                      class="input"
                      inputMode="numeric"
                      aria-label={say(playTexts.days)}
                      title={say(playTexts.days)}
                      maxLength={3}
                      value={String(play.days)}
                      onInput={(event) => change(at, { days: Number(event.currentTarget.value.replace(/\D/g, '')) })}
                    />
                  ) : (
                    <span />
                  )}
                  <IconButton
                    icon="trash"
                    label={say(playTexts.remove)}
                    onClick={() =>
                      set(
                        stage,
                        plays.filter((_, index) => index !== at),
                      )
                    }
                  />
                </div>
              ))}
              <div>
                <Button small icon="plus" onClick={() => set(stage, [...plays, { as: 'task', text: '', days: 1 }])}>
                  {say(playTexts.add)}
                </Button>
              </div>
            </fieldset>
          );
        })}
    </Form>
  );
}

/** As the team wrote it; a stage of which it wrote nothing as shipped. */
function playbookOf(written: string): Playbook {
  const shipped = Object.entries(shippedPlaybook).map(([stage, plays]) => [
    stage,
    plays.map((play) => ({ as: play.as, text: say(play), days: play.days ?? 0 })),
  ]);
  return { ...Object.fromEntries(shipped), ...(written === '' ? {} : (JSON.parse(written) as Playbook)) };
}
