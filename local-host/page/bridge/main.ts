import { checkArguments } from './checkArguments.ts';

/**
 * `google.script.run` and `google.script.host` for a page that a script shows: runs in the sandboxed frame before the
 * page's own script. At most ten calls run at once (platform V14); the eleventh waits here.
 */
interface HostFacts {
  /** the script's public functions at the time the page was made (platform V16) */
  readonly functions: readonly string[];
  readonly ui: string;
  readonly as: string;
}

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

declare global {
  interface Window {
    hostFacts: HostFacts;
    google: unknown;
  }
}

const atOnce = 10;
let running = 0;
const waiting: (() => void)[] = [];

function runner(handlers: Handlers): Record<string, unknown> {
  const run: Record<string, unknown> = {
    withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  for (const name of window.hostFacts.functions) {
    run[name] = (...values: unknown[]) => {
      const body = JSON.stringify({
        name,
        values: checkArguments(values),
        ui: window.hostFacts.ui,
        as: window.hostFacts.as,
      });
      const start = () => void send(body, handlers);
      if (running < atOnce) start();
      else waiting.push(start);
    };
  }
  return run;
}

async function send(body: string, handlers: Handlers): Promise<void> {
  running += 1;
  try {
    const response = await fetch('/run', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const answer = (await response.json()) as { value?: unknown; error?: { name: string; message: string } };
    if (answer.error) fail(Object.assign(new Error(answer.error.message), { name: answer.error.name }), handlers);
    else handlers.success?.(answer.value ?? null, handlers.userObject);
  } catch (error) {
    fail(error, handlers);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function fail(error: unknown, { failure, userObject }: Handlers): void {
  if (failure) failure(error, userObject);
  else console.error('uncaught failure of google.script.run', error);
}

const tell = (message: string) => window.parent.postMessage({ host: message }, '*');

// the clock of the demo was moved: as if the person had come back to the page
window.addEventListener('message', ({ source, data }: MessageEvent<{ host?: string } | null>) => {
  if (source === window.parent && data?.host === 'nudge') window.dispatchEvent(new Event('focus'));
});

window.google = {
  script: {
    run: runner({}),
    host: {
      close: () => tell('close'),
      editor: { focus: () => tell('focus') },
      setWidth: () => undefined,
      setHeight: () => undefined,
    },
  },
};
