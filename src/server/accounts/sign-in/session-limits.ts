import { organisation } from '#isms/across/organisation.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';

/** The limits on sessions in an organisation. */
export interface Limits {
  /** Minutes without use. */
  readonly longestIdle: number;
  /** Hours since sign-in. */
  readonly longestSession: number;
}

/** The times of a session that limits apply to, in milliseconds. */
export interface SessionTimes {
  readonly begunAt: number;
  /** The longest time without use so far. A session that was once unused for too long does not become valid again. */
  readonly longestPause: number;
}

export const limitsOf = (s: Reader<typeof organisation>): Limits => ({
  longestIdle: s.setting(organisation, 'longestIdle'),
  longestSession: s.setting(organisation, 'longestSession'),
});

const hour = 3_600_000;

/** Returns why a session is over in an organisation, or undefined if it is not. */
export function sessionEndReason(
  { begunAt, longestPause }: SessionTimes,
  { longestIdle, longestSession }: Limits,
): 'left-alone' | 'too-long' | undefined {
  if (Date.now() - begunAt > longestSession * hour) return 'too-long';
  return longestPause > longestIdle * 60_000 ? 'left-alone' : undefined;
}

/** Returns when a session ends at the latest. */
export const sessionEnd = ({ begunAt }: SessionTimes, { longestSession }: Limits): string =>
  new Date(begunAt + longestSession * hour).toISOString();
