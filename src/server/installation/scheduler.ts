/** Work that is repeated in the background. */
export interface Scheduler {
  /** Resolves once no work is running and none will begin. */
  stop(): Promise<void>;
}

// Milliseconds from the start to the first run: late enough not to slow down the first requests, early enough for a
// process that restarts every night.
export const soon = 10 * 60_000;
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Runs work a while after the start and then every day. Failures are passed to `complain`, and the next run tries
 * again.
 */
export const daily = (work: () => Promise<void>, complain: (error: unknown) => void): Scheduler =>
  repeated(day, work, complain);

/** Runs work every hour, for what is due soon after a day ends in the time zone of an organisation. */
export const hourly = (work: () => Promise<void>, complain: (error: unknown) => void): Scheduler =>
  repeated(hour, work, complain);

/** Runs work every ten minutes, for what is due soon after a person did something. */
export const frequently = (work: () => Promise<void>, complain: (error: unknown) => void): Scheduler =>
  repeated(10 * minute, work, complain);

/** Runs work every day, and once as soon as `ready` resolves. Not if `ready` rejects, and not once it is stopped. */
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
