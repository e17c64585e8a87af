/** How work is repeated that nobody waits for. */
export interface Scheduler {
  /** Resolves once nothing is under way and nothing will begin any more. */
  stop(): Promise<void>;
}

// Milliseconds. Begun well after the start, so that it takes nothing from the first who ask; a process that is started
// anew each night still gets to it.
export const soon = 10 * 60_000;
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Does something a while after the start and each day from then on; what goes wrong is told and tried again the next day. */
export const daily = (work: () => Promise<void>, complain: (error: unknown) => void): Scheduler =>
  repeated(day, work, complain);

/** The same each hour: for what is to be done soon after a day is over, whenever that is where an organisation is. */
export const hourly = (work: () => Promise<void>, complain: (error: unknown) => void): Scheduler =>
  repeated(hour, work, complain);

/** The same each ten minutes: for what is to be done soon after somebody did something. */
export const frequently = (work: () => Promise<void>, complain: (error: unknown) => void): Scheduler =>
  repeated(10 * minute, work, complain);

/** The same, and once before that as soon as something is ready; not where that fails, and not once it was stopped. */
export function dailyAndOnce(
  ready: Promise<unknown>,
  work: () => Promise<void>,
  complain: (error: unknown) => void,
): Scheduler {
  const later = daily(work, complain);
  let isStopped = false;
  let first: Promise<void> = Promise.resolve();
  const begin = (): void => {
    if (!isStopped) first = work().catch(complain);
  };
  ready.then(begin, () => undefined);
  return {
    stop: async () => {
      isStopped = true;
      await Promise.all([first, later.stop()]);
    },
  };
}

function repeated(every: number, work: () => Promise<void>, complain: (error: unknown) => void): Scheduler {
  let timer: NodeJS.Timeout | undefined;
  let under: Promise<void> = Promise.resolve();
  const next = (wait: number): void => {
    timer = setTimeout(() => {
      under = work().catch(complain);
      next(every);
    }, wait).unref();
  };
  next(soon);
  return {
    stop: async () => {
      clearTimeout(timer);
      await under;
    },
  };
}
