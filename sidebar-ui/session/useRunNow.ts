import { useRef, useState } from 'preact/hooks';
import { usePage } from './page.ts';
import type { Refused } from './useAsked.ts';

interface Running {
  /** what goes on, in words of the server; '' before its first answer, null while nothing runs */
  readonly step: string | null;
  readonly refused: Refused | null;
  /** @returns whether it came to its end */
  readonly run: (what: 'hour' | 'night') => Promise<boolean>;
  /** ends after the step that goes on */
  readonly stop: () => void;
}

/** The work of the hour or the night, asked on until it is done. */
export function useRunNow(): Running {
  const { ask } = usePage();
  const [step, setStep] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const stopped = useRef(false);
  const run = async (what: 'hour' | 'night') => {
    stopped.current = false;
    setRefused(null);
    setStep('');
    let done = false;
    while (!done && !stopped.current) {
      const reply = await ask('runNow', { what });
      if (!reply.ok) {
        setRefused(reply);
        break;
      }
      done = reply.value.done;
      setStep(reply.value.step);
    }
    setStep(null);
    return done;
  };
  const stop = () => {
    stopped.current = true;
  };
  return { step, refused, run, stop };
}
