import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type {
  simulateOne,
  simulateUnit,
  wholeOf,
} from '#isms/06-planning/risk-assessment/quantitative/simulation.ts';

interface Tasks {
  readonly simulateOne: typeof simulateOne;
  readonly simulateUnit: typeof simulateUnit;
  readonly wholeOf: typeof wholeOf;
}

// Milliseconds a thread is kept after its last task.
const idle = 10_000;

/** A pool of threads, started with the first task. One core is left for requests. */
export class ThreadPool {
  readonly count: number;
  #pool: Piscina | undefined;

  constructor(count = Math.max(availableParallelism() - 1, 1)) {
    this.count = count;
  }

  /** Runs a task on a thread. Ends it at once if the signal aborts. */
  async run<K extends keyof Tasks>(
    name: K,
    task: Parameters<Tasks[K]>[0],
    signal: AbortSignal,
  ): Promise<ReturnType<Tasks[K]>> {
    this.#pool ??= new Piscina({
      filename: import.meta.resolve('#server/simulation/worker.ts'),
      minThreads: 0,
      maxThreads: this.count,
      idleTimeout: idle,
    });
    return (await this.#pool.run(task, { name, signal })) as ReturnType<Tasks[K]>;
  }

  async close(): Promise<void> {
    await this.#pool?.destroy();
  }
}
