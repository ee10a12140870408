import { useState } from 'preact/hooks';
import type { NightDifference } from '../../src/contract/backup.ts';
import { newOp } from '../bridge.ts';
import { Banner, Skeleton } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { ChoiceField, TextField } from '../parts/Field.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { type Refused, useAsked } from '../session/useAsked.ts';
import { useUndo } from '../session/useUndo.ts';
import { nightTexts } from '../texts/backup.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';

/** Takes one tab back to a night: shows what differs first. */
export function NightBack() {
  const { ask, tell, toast, changed } = usePage();
  const undo = useUndo();
  const { value, refused } = useAsked('nights', {});
  const [tab, setTab] = useState('customers');
  const [night, setNight] = useState('');
  const [words, setWords] = useState('');
  const [find, setFind] = useState('');
  const [only, setOnly] = useState<readonly NightDifference[]>([]);
  const check = useAsked('nightCheck', night === '' ? null : { tab, night: night as never, find });
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Refused | null>(null);
  if (!value) return refused ? <Refusal refused={refused} /> : <Skeleton rows={3} />;

  const restore = async () => {
    const job = newOp();
    setBusy(true);
    setFailed(null);
    tell({ kind: 'busy', text: say(nightTexts.working) });
    for (let done = false; !done; ) {
      const places = only.map(({ id, column }) => ({ id, column }));
      const reply = await ask('nightBack', { tab, night: night as never, job, only: places }, { op: newOp() });
      if (!reply.ok) {
        setBusy(false);
        setFailed(reply);
        tell({ kind: 'problem', text: reply.message });
        return;
      }
      done = reply.value.done;
    }
    setBusy(false);
    const name = value.tabs.find(({ key }) => key === tab)?.name ?? tab;
    const text = say(only.length > 0 ? nightTexts.someDone : nightTexts.done, { tab: name, night, n: only.length });
    tell({ kind: 'done', text });
    toast({ text, icon: 'check', action: { text: say(frameTexts.undo), run: () => undo(job) } });
    setNight('');
    setOnly([]);
    changed();
  };

  const found = night === '' ? null : check.value;
  const count = found ? found.changed + found.missing : 0;
  return (
    <section class="stack">
      <h2>{say(nightTexts.title)}</h2>
      <p class="caption">{say(value.nights.length === 0 ? nightTexts.none : nightTexts.how)}</p>
      {value.nights.length > 0 && (
        <div class="pair">
          <ChoiceField
            name="tab"
            label={say(nightTexts.tab)}
            value={tab}
            choices={value.tabs.map(({ key, name }) => ({ key, label: name }))}
            empty={null}
            onChange={(key) => {
              setTab(key);
              setOnly([]);
            }}
          />
          <ChoiceField
            name="night"
            label={say(nightTexts.night)}
            value={night}
            choices={value.nights.map((one) => ({
              key: one.night,
              label: say(nightTexts.since, { night: one.night, n: one.changed }),
            }))}
            empty={say(nightTexts.pick)}
            onChange={(day) => {
              setNight(day);
              setOnly([]);
            }}
          />
        </div>
      )}
      {night !== '' && (
        // a comparison reads the tab: it is asked for when the words are whole
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setFind(words);
          }}
        >
          <TextField name="find" label={say(nightTexts.find)} max={100} value={words} onInput={setWords} />
        </form>
      )}
      {night !== '' && !found && !check.refused && <p role="status">{say(nightTexts.comparing)}</p>}
      <Refusal refused={night === '' ? null : check.refused} />
      {found && found.damaged > 0 && <Banner kind="warn">{say(nightTexts.damaged, { n: found.damaged })}</Banner>}
      {found && (
        <p class="strong" role="status">
          {count === 0
            ? say(nightTexts.same)
            : say(nightTexts.counts, { changed: found.changed, cells: found.cells, missing: found.missing })}
        </p>
      )}
      {found && count > 0 && (
        <>
          <DifferenceTable differences={found.differences} chosen={only} onChoose={setOnly} />
          {found.cells + found.missing > found.differences.length && (
            <p class="caption">{say(nightTexts.shown, { n: found.differences.length })}</p>
          )}
          <Button look="filled" busy={busy} onClick={restore}>
            {only.length > 0 ? say(nightTexts.restoreSome, { n: only.length }) : say(nightTexts.restore)}
          </Button>
        </>
      )}
      <Refusal refused={failed} />
    </section>
  );
}

interface TableProps {
  readonly differences: readonly NightDifference[];
  readonly chosen: readonly NightDifference[];
  readonly onChoose: (chosen: readonly NightDifference[]) => void;
}

/** Each difference with a box: what is ticked goes back alone. */
function DifferenceTable({ differences, chosen, onChoose }: TableProps) {
  const isSame = (one: NightDifference, other: NightDifference) => one.id === other.id && one.column === other.column;
  return (
    <table class="mapping">
      <thead>
        <tr>
          <th scope="col">
            <span class="aloud">{say(nightTexts.pick)}</span>
          </th>
          {(['record', 'field', 'now', 'was'] as const).map((key) => (
            <th key={key} scope="col">
              {say(nightTexts[key])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differences.map((line) => {
          const others = chosen.filter((one) => !isSame(one, line));
          const { id, name, column, field, now, was } = line;
          return (
            <tr key={id + column}>
              <td>
                <input
                  type="checkbox"
                  aria-label={[name || id, field || say(nightTexts.gone)].join(' · ')}
                  checked={others.length < chosen.length}
                  onChange={() => onChoose(others.length < chosen.length ? others : [...others, line])}
                />
              </td>
              <td>{name || id}</td>
              <td>{field || say(nightTexts.gone)}</td>
              <td>{now || '–'}</td>
              <td>{field ? was || '–' : ''}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
