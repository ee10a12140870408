import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Value } from '../../src/contract/call.ts';
import type { Calls } from '../../src/contract/calls.ts';
import type { ImportKind, ImportOptions } from '../../src/contract/import.ts';
import type { Opening } from '../../src/contract/open.ts';
import type { Boot } from '../boot.ts';
import { createBridge } from '../bridge.ts';
import { pageRunner } from '../pageRunner.ts';
import { Banner } from '../parts/Banner.tsx';
import { lostTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { CheckStep } from './CheckStep.tsx';
import { FileStep } from './FileStep.tsx';
import { MapStep } from './MapStep.tsx';
import { RunStep } from './RunStep.tsx';
import type { ReadFile } from './readFile.ts';

/** What the steps before have settled. */
type Step =
  | { readonly at: 'file' }
  | { readonly at: 'map'; readonly opened: Value<Calls['importOpen']> }
  | {
      readonly at: 'check' | 'run';
      readonly opened: Value<Calls['importOpen']>;
      readonly checked: Value<Calls['importDryRun']>;
    };

/** The import dialog: file, mapping, check, run. */
export function ImportApp({ boot }: { boot: Boot }) {
  const ask = useMemo(
    () => createBridge({ boot, runner: pageRunner, messageOf: (code) => say(lostTexts[code]), timeoutMs: 360_000 }),
    [],
  );
  const [opening, setOpening] = useState<Opening | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [step, setStep] = useState<Step>({ at: 'file' });
  const [kind, setKind] = useState<ImportKind>('customers');
  const [file, setFile] = useState<ReadFile | null>(null);
  const [options, setOptions] = useState<ImportOptions | null>(null);

  useEffect(() => {
    ask('open', {}).then((reply) => {
      if (!reply.ok) {
        setRefusal(reply.message);
        return;
      }
      setOpening(reply.value);
    });
  }, []);

  const start = () => {
    setFile(null);
    setOptions(null);
    setStep({ at: 'file' });
  };
  return (
    <main class="frame dialog">
      {refusal !== null && (
        <div class="scroll">
          <Banner kind="bad">{refusal}</Banner>
        </div>
      )}
      {opening && step.at === 'file' && (
        <FileStep
          ask={ask}
          kind={kind}
          onKind={setKind}
          file={file}
          onFile={setFile}
          onOpened={(opened) => {
            setOptions(null);
            setStep({ at: 'map', opened });
          }}
        />
      )}
      {opening && file && step.at === 'map' && (
        <MapStep
          ask={ask}
          opening={opening}
          kind={kind}
          file={file}
          opened={step.opened}
          options={options}
          onOptions={setOptions}
          onBack={() => setStep({ at: 'file' })}
          onChecked={(checked) => setStep({ ...step, at: 'check', checked })}
        />
      )}
      {file && step.at === 'check' && (
        <CheckStep
          ask={ask}
          job={step.opened.job}
          file={file}
          checked={step.checked}
          onBack={() => setStep({ at: 'map', opened: step.opened })}
          onRun={() => setStep({ ...step, at: 'run' })}
        />
      )}
      {file && step.at === 'run' && <RunStep ask={ask} job={step.opened.job} file={file} onAnother={start} />}
    </main>
  );
}
