import { plain, serviceObject } from './object.ts';
import {
  type Execution,
  HostStrictError,
  type Method,
  type ServiceClass,
  ServiceError,
  type ServiceObject,
} from './service.ts';

/**
 * The document lock. Who waits, waits in real time until the holder lets go, then sees by the simulated clock whether that
 * was in time.
 */
export class DocumentLock {
  private holder: Execution | null = null;
  /** simulated time at which it was last let go */
  private freeSince = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param watch told who waits for the holder, and who does no longer */
  constructor(private readonly watch: (execution: string, isWaiting: boolean) => void = () => undefined) {}

  get isHeld(): boolean {
    return this.holder !== null;
  }

  isHeldBy(execution: Execution): boolean {
    return this.holder === execution;
  }

  /** @returns simulated milliseconds waited, null when `timeoutMs` was too short; a promise while another holds it */
  take(execution: Execution, timeoutMs: number): number | null | Promise<number | null> {
    if (this.holder === execution) return 0;
    return this.holder ? this.takeLater(execution, timeoutMs) : this.takeFree(execution, timeoutMs);
  }

  private async takeLater(execution: Execution, timeoutMs: number): Promise<number | null> {
    while (this.holder) {
      this.watch(execution.id, true);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
      this.watch(execution.id, false);
    }
    return this.takeFree(execution, timeoutMs);
  }

  private takeFree(execution: Execution, timeoutMs: number): number | null {
    const waitedMs = Math.max(0, this.freeSince - execution.now());
    if (waitedMs > timeoutMs) {
      this.waiting.shift()?.();
      return null;
    }
    this.holder = execution;
    return waitedMs;
  }

  /** Does nothing for an execution that does not hold it (P16). */
  release(execution: Execution): void {
    if (this.holder !== execution) return;
    this.holder = null;
    this.freeSince = execution.now();
    this.waiting.shift()?.();
  }
}

interface State {
  readonly lock: DocumentLock;
  /** adds waiting to the execution's clock */
  readonly wait: (milliseconds: number) => void;
  readonly hasUnflushedWrites: () => boolean;
}

const taking = (taken: true | undefined, refuse: () => unknown): Method<State> => ({
  signatures: [['Integer']],
  async: true,
  call: ({ lock, wait }, [timeout], execution) => {
    if ((timeout as number) < 0) throw new HostStrictError(`to wait ${String(timeout)} ms for a lock`);
    execution.charge({ operation: 'lock' });
    const end = (waited: number | null) => {
      wait(waited ?? (timeout as number));
      return waited === null ? refuse() : taken;
    };
    const waited = lock.take(execution, timeout as number);
    return waited instanceof Promise ? waited.then(end) : end(waited);
  },
});

const lockType: ServiceClass<State> = {
  name: 'LockService.Lock',
  methods: {
    tryLock: taking(true, () => false),
    waitLock: taking(undefined, () => {
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
    }),
    hasLock: plain(({ lock }, execution) => lock.isHeldBy(execution)),
    releaseLock: plain(({ lock, hasUnflushedWrites }, execution) => {
      if (lock.isHeldBy(execution) && hasUnflushedWrites()) execution.warn('lock released before flush (H68)');
      lock.release(execution);
    }),
  },
};

export function lockService(state: State | null): ServiceObject {
  const documentLock = state && serviceObject(lockType, state);
  const shared = plain(() => {
    throw new HostStrictError('only the document lock may be used (P18, H69)');
  });
  return serviceObject(
    {
      name: 'LockService',
      methods: { getDocumentLock: plain(() => documentLock), getScriptLock: shared, getUserLock: shared },
    },
    null,
  );
}
