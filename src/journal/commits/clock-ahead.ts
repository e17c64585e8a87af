import { sentences } from '#isms/kernel/values/sentence.ts';
import { daysBetween, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { Problem } from '#isms/kernel/values/problem.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';

const texts = sentences('clock-ahead', {
  theClockOfTheServerSays:
    'The clock of the server says {day}, {ahead} days after anything was recorded, so nothing is recorded by it. Tell the people who run this installation: they set the clock right or, if it is, start the program once with {setting}.',
});

/** Days without an entry after which a wrong clock is likelier than a pause: what an ISMS does at least, it does once a year. */
const longestPause = 400;

/**
 * Why nothing is recorded by a clock that is far ahead of the last entry. An entry from the future cannot be taken back, and
 * would date everything that is recorded after it. Undefined where the clock may be right: `today` is the day it is according
 * to those who run the installation, in UTC.
 */
export function clockAhead(
  now: Instant,
  head: { readonly own: number; readonly at: Instant },
  today: PlainDate | undefined,
): Problem | undefined {
  const day = now.slice(0, 10);
  const ahead = daysBetween(head.at.slice(0, 10), day);
  if (head.own === 0 || ahead <= longestPause || (today !== undefined && daysBetween(today, day) <= 1))
    return undefined;
  return new Problem(
    'unavailable',
    texts.theClockOfTheServerSays({ day, ahead, setting: `PLUMBLINE_TODAY=${day}` }),
  );
}
