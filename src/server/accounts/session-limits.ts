import { organisation } from '#isms/across/organisation.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';

/** How long sessions last in an organisation. */
export interface Limits {
  /** Minutes without use. */
  readonly longestIdle: number;
  /** Hours in any case. */
  readonly longestSession: number;
}

/** What of a session is held against such limits, in milliseconds. */
export interface SessionTimes {
  readonly begunAt: number;
  /** The longest it was ever left alone: whoever once stayed away for too long signs in again. */
  readonly longestPause: number;
}

export const limitsOf = (s: Reader<typeof organisation>): Limits => ({
  longestIdle: s.setting(organisation, 'longestIdle'),
  longestSession: s.setting(organisation, 'longestSession'),
});

const hour = 3_600_000;

/** Why a session is over in an organisation, if it is. */
export function sessionEndReason(
  { begunAt, longestPause }: SessionTimes,
  { longestIdle, longestSession }: Limits,
): 'left-alone' | 'too-long' | undefined {
  if (Date.now() - begunAt > longestSession * hour) return 'too-long';
  return longestPause > longestIdle * 60_000 ? 'left-alone' : undefined;
}

/** When a session ends in any case. */
export const sessionEnd = ({ begunAt }: SessionTimes, { longestSession }: Limits): string =>
  new Date(begunAt + longestSession * hour).toISOString();
