import { useEffect, useRef, useState } from 'preact/hooks';
import type { Value } from '../../src/contract/call.ts';
import type { Calls } from '../../src/contract/calls.ts';
import { type Ask, newOp } from '../bridge.ts';
import { closeDialog } from '../pageRunner.ts';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Refusal } from '../parts/Problem.tsx';
import type { Refused } from '../session/useAsked.ts';
import { frameTexts } from '../texts/frame.ts';
import { importTexts } from '../texts/import.ts';
import { say } from '../texts/say.ts';
import { CountList } from './CountList.tsx';
import { RejectedDownload } from './RejectedDownload.tsx';
import type { ReadFile } from './readFile.ts';
import { Steps } from './Steps.tsx';

type Ran = Value<Calls['importRun']>;
type State = 'running' | 'stopping' | 'stopped' | 'figures' | 'done' | 'undone';

interface RunStepProps {
  readonly ask: Ask;
  readonly job: string;
  readonly file: ReadFile;
  readonly onAnother: () => void;
}

/** Writes block by block, can be stopped between two; then the figures are computed once, and all can be undone. */
export function RunStep({ ask, job, file, onAnother }: RunStepProps) {
  const [ran, setRan] = useState<Ran | null>(null);
  const [state, setState] = useState<State>('running');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [undoing, setUndoing] = useState(false);
  const [outcome, setOutcome] = useState('');
  const stop = useRef(false);

  const run = async () => {
    stop.current = false;
    setState('running');
    setRefused(null);
    for (let done = false; !done; ) {
      const reply = await ask('importRun', { job }, { op: newOp() });
      if (!reply.ok) {
        setRefused(reply);
        setState('stopped');
        return;
      }
      setRan(reply.value);
      done = reply.value.done;
      if (!done && stop.current) {
        setState('stopped');
        return;
      }
    }
    setState('figures');
    await computeFigures();
    setState((now) => (now === 'figures' ? 'done' : now));
  };
  const computeFigures = async () => {
    for (let done = false; !done; ) {
      const reply = await ask('runNow', { what: 'night' });
      if (!reply.ok) return;
      done = reply.value.done;
    }
  };
  useEffect(() => {
    run();
  }, []);

  const undo = async () => {
    if (!ran) return;
    setUndoing(true);
    setRefused(null);
    const reply = await ask('undo', { id: ran.undo }, { op: newOp() });
    setUndoing(false);
    if (!reply.ok) {
      setRefused(reply);
      return;
    }
    const { restored, kept } = reply.value;
    setOutcome(
      kept.length > 0 ? say(importTexts.undoneKept, { n: kept.length }) : say(importTexts.undone, { n: restored }),
    );
    setState('undone');
  };

  const handled = ran?.handled ?? 0;
  const total = ran?.total ?? file.rows.length;
  return (
    <div class="form">
      <div class="scroll">
        <div class="heading">
          <h1>{titleOf(state, handled)}</h1>
          <span class="caption">
            <Steps at={4} />
          </span>
        </div>
        <div class="stack">
          {state !== 'undone' && (
            <div role="status">
              <div class="between">
                <span class="caption">
                  {state === 'figures' && say(importTexts.figures)}
                  {state === 'done' && say(importTexts.figuresDone)}
                </span>
                <span class="figures caption">{say(importTexts.progress, { n: handled, all: total })}</span>
              </div>
              <span class={state === 'figures' ? 'bar working' : 'bar'}>
                <span style={state === 'figures' ? undefined : { width: (handled / Math.max(1, total)) * 100 + '%' }} />
              </span>
            </div>
          )}
          {outcome !== '' && (
            <p class="banner done" role="status">
              <Icon name="undo" />
              {outcome}
            </p>
          )}
          {ran && state !== 'undone' && <CountList counts={ran.counts} />}
          {ran && ran.counts.rejected > 0 && state !== 'running' && (
            <RejectedDownload ask={ask} job={job} file={file} />
          )}
          <Refusal refused={refused} />
        </div>
      </div>
      <div class="foot">
        {(state === 'running' || state === 'stopping') && (
          <Button
            icon="stop"
            {...(state === 'stopping' && { blocked: say(importTexts.stopping) })}
            onClick={() => {
              stop.current = true;
              setState('stopping');
            }}
          >
            {say(state === 'stopping' ? importTexts.stopping : importTexts.stop)}
          </Button>
        )}
        {state === 'stopped' && (
          <Button look="filled" onClick={run}>
            {say(importTexts.goOn)}
          </Button>
        )}
        {(state === 'done' || state === 'figures' || state === 'undone') && (
          <Button look="filled" onClick={closeDialog}>
            {say(importTexts.close)}
          </Button>
        )}
        {ran && (state === 'stopped' || state === 'done') && (
          <Button icon="undo" busy={undoing} onClick={undo}>
            {state === 'stopped' ? say(importTexts.undoThese, { n: handled }) : say(importTexts.undo)}
          </Button>
        )}
        {(state === 'done' || state === 'undone') && (
          <Button look="quiet" onClick={onAnother}>
            {say(importTexts.another)}
          </Button>
        )}
      </div>
    </div>
  );
}

function titleOf(state: State, handled: number): string {
  if (state === 'stopped') return say(importTexts.stopped, { n: handled });
  if (state === 'undone') return say(frameTexts.undone);
  return say(state === 'running' || state === 'stopping' ? importTexts.running : importTexts.done);
}
