import { sentences } from '#isms/kernel/values/sentence.ts';
import { createHash } from 'node:crypto';
import type { Run } from '#isms/06-planning/risk-assessment/quantitative/annual-loss.ts';
import {
  add,
  drawsOfAll,
  unitsOf,
  type Compared,
  type Subject,
  type Unit,
  type Whole,
} from '#isms/06-planning/risk-assessment/quantitative/simulation.ts';
import { invalid, type Problem } from '#isms/kernel/values/problem.ts';
import { SharedWork } from './shared-work.ts';
import { ThreadPool } from './thread-pool.ts';

const texts = sentences('simulator', {
  mustBeAtMostForWhatThese: 'must be at most {most} for what these estimates ask to be drawn',
});

/** The results of a portfolio: all risks together, and each by its code. */
export interface Portfolio {
  readonly whole: Whole;
  readonly risks: ReadonlyMap<string, Compared>;
}

// About a minute on one core.
const mostDraws = 2e9;
const mostUnderWay = 8;
const mostRemembered = 64;

/**
 * Simulates risks on other threads. It receives numbers and codes, never records. The same numbers are computed only
 * once, also for different askers.
 */
export class Simulator {
  readonly #threads: ThreadPool;
  readonly #work = new SharedWork({ mostUnderWay, mostRemembered });

  constructor(threads = new ThreadPool()) {
    this.#threads = threads;
  }

  /** Returns the simulation of several risks together, or a problem. */
  async portfolio(subjects: readonly Subject[], run: Run, gone: AbortSignal): Promise<Portfolio | Problem> {
    return (
      tooMuch(subjects, run) ??
      this.#work.ask(
        keyFor('portfolio', unitsOf(subjects), run),
        (signal) => this.#portfolio(subjects, run, signal),
        gone,
      )
    );
  }

  /** Returns the simulation of one risk with the effect of each treatment, or a problem. */
  async one(subject: Subject, run: Run, gone: AbortSignal): Promise<Whole | Problem> {
    return (
      tooMuch([subject], run) ??
      this.#work.ask(
        keyFor('one', subject, run),
        (signal) => this.#threads.run('simulateOne', { subject, run }, signal),
        gone,
      )
    );
  }

  /** Cancels what is under way and ends the threads. */
  async close(): Promise<void> {
    this.#work.close();
    await this.#threads.close();
  }

  async #portfolio(subjects: readonly Subject[], run: Run, signal: AbortSignal): Promise<Portfolio> {
    const units = unitsOf(subjects);
    const [before, after] = [new Float64Array(run.years), new Float64Array(run.years)];
    const risks = new Map<string, Compared>();
    const begun: Promise<Unit>[] = [];
    let next = 0;
    // A few units ahead of the sum, so that every thread has work and few results wait in memory.
    const begin = (): void => {
      const unit = units[next];
      if (!unit) return;
      next += 1;
      const result = this.#threads.run('simulateUnit', { subjects: unit, run }, signal);
      result.catch(() => undefined);
      begun.push(result);
    };
    for (let n = 0; n <= this.#threads.count; n += 1) begin();
    // In the order of the units, so that rounding does not depend on which thread is faster.
    for (const unit of units) {
      const result = await begun.shift();
      if (!result) throw new Error('a unit was not begun');
      begin();
      add(before, result.before);
      add(after, result.after);
      for (const [m, { code }] of unit.entries()) {
        const compared = result.risks[m];
        if (compared) risks.set(code, compared);
      }
    }
    return { whole: await this.#threads.run('wholeOf', [before, after], signal), risks };
  }
}

/** Returns the problem of a simulation that would take too long, or undefined. */
function tooMuch(subjects: readonly Subject[], { years }: Run): Problem | undefined {
  const draws = drawsOfAll(subjects, years);
  if (draws <= mostDraws) return undefined;
  const most = Math.floor((years * mostDraws) / draws);
  return invalid([{ path: 'years', message: texts.mustBeAtMostForWhatThese({ most }) }]);
}

const keyFor = (...about: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(about)).digest('base64url');
