import path from 'node:path';
import { MessageChannel, type MessagePort, SHARE_ENV, Worker } from 'node:worker_threads';

/** A source as a worker compiles it: `key` changes with the text. */
export interface Program {
  readonly key: string;
  readonly source: string;
  readonly file: string;
  /** top-level functions that pages, menus and triggers may call (V11) */
  readonly functions: readonly string[];
}

export interface ClassDescription {
  readonly shortName: string;
  readonly methods: readonly string[];
  readonly constants: Readonly<Record<string, unknown>>;
}

/** The service surface as a realm sees it: classes by name, root objects as handles. */
export interface Surface {
  readonly classes: Readonly<Record<string, ClassDescription>>;
  readonly roots: Readonly<Record<string, { readonly $h: number; readonly $c: string }>>;
}

/** The text for the realm and its new time; `killed` ends the realm at once. */
export type Served = { readonly text: string; readonly now: number } | 'killed';

/** One use of a service. Never throws. */
export type Serve = (message: string, ownMs: number) => Served | Promise<Served>;

export type RealmEnd =
  | { readonly kind: 'ended'; readonly answer: string; readonly ownMs: number; readonly restMs: number }
  | { readonly kind: 'killed' }
  /** computed too long without asking for a service: an endless loop */
  | { readonly kind: 'stuck' };

/** A worker and the synchronous channel to it. Its listeners stay: who is heard changes with each execution. */
interface Warm {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly flag: Int32Array;
  hear: Hearing;
}

interface Hearing {
  asked(message: { text: string; ownMs: number }): void;
  ended(end: { answer: string; ownMs: number; restMs: number }): void;
  failed(error: Error): void;
}

const nobody: Hearing = { asked: () => undefined, ended: () => undefined, failed: () => undefined };

export interface RealmStart {
  readonly program: Program;
  readonly name: string;
  readonly argumentsJson: string;
  readonly now: number;
  readonly surface: Surface;
  /** real milliseconds that the script may compute between two uses of a service */
  readonly stuckAfterMs: number;
  /** what the script's Math.random() starts from, and a clock that stands between two calls; as it comes when null */
  readonly randomSeed: number | null;
}

/** Workers kept warm; each runs one execution at a time, in a realm of its own. */
export class RealmPool {
  private readonly idle: Warm[] = [];
  private readonly all = new Set<Worker>();
  private readonly running = new Set<() => void>();
  private isClosed = false;

  /** @param timeZone what `new Date(y, m, d)` means in a script (M3) */
  constructor(
    private readonly root: string,
    private readonly timeZone: string,
  ) {}

  async run(
    { program, name, argumentsJson, now, surface, stuckAfterMs, randomSeed }: RealmStart,
    serve: Serve,
  ): Promise<RealmEnd> {
    const warm = this.idle.pop() ?? this.start();
    return new Promise((resolve) => {
      let over = false;
      const finish = (end: RealmEnd, reusable: boolean) => {
        if (over) return;
        over = true;
        clearTimeout(guard);
        this.running.delete(endNow);
        warm.hear = nobody;
        if (reusable && !this.isClosed) this.idle.push(warm);
        else this.discard(warm);
        resolve(end);
      };
      // only computing is watched: a question to a person may stand for hours
      const watch = () => setTimeout(() => finish({ kind: 'stuck' }, false), stuckAfterMs);
      let guard = watch();
      const endNow = () => finish({ kind: 'killed' }, false);
      this.running.add(endNow);
      warm.hear = {
        asked: ({ text, ownMs }) => {
          const answered = (answer: Served) => {
            if (answer === 'killed') finish({ kind: 'killed' }, false);
            else if (!over) {
              guard = watch();
              wake(warm, answer);
            }
          };
          clearTimeout(guard);
          const answer = serve(text, ownMs);
          if (answer instanceof Promise) void answer.then(answered);
          else answered(answer);
        },
        ended: (end) => finish({ kind: 'ended', ...end }, true),
        failed: ({ name: kind, message }) => {
          const answer = JSON.stringify({ error: { name: kind, message } });
          finish({ kind: 'ended', answer, ownMs: 0, restMs: 0 }, false);
        },
      };
      const { key, source, file } = program;
      warm.worker.postMessage({ key, source, file, name, argumentsJson, now, randomSeed, ...surface });
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.idle.length = 0;
    for (const end of this.running) end();
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private start(): Warm {
    const { port1, port2 } = new MessageChannel();
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(path.join(this.root, 'local-host/realm/worker.mjs'), {
      workerData: { port: port2, signal: flag.buffer, timeZone: this.timeZone },
      env: SHARE_ENV,
      transferList: [port2],
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    this.all.add(worker);
    const warm: Warm = { worker, port: port1, flag, hear: nobody };
    port1.on('message', (message) => warm.hear.asked(message));
    worker.on('message', (end) => warm.hear.ended(end));
    worker.on('error', (error: Error) => {
      this.forget(warm);
      warm.hear.failed(error);
    });
    worker.unref();
    port1.unref();
    return warm;
  }

  /** A dead worker answers nothing: it must not wait among the idle. */
  private forget(warm: Warm): void {
    this.all.delete(warm.worker);
    const index = this.idle.indexOf(warm);
    if (index >= 0) this.idle.splice(index, 1);
  }

  private discard(warm: Warm): void {
    this.forget(warm);
    void warm.worker.terminate();
  }
}

function wake({ port, flag }: Warm, answer: { text: string; now: number }): void {
  port.postMessage(answer);
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
}
