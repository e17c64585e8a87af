import { weekdays, type frequencies } from '#isms/across/mail-settings.ts';
import { addDays, daysBetween, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { mailChoices, type MailChoice } from '../contract/mail-choices.ts';

type Frequency = keyof typeof frequencies;
type Weekday = keyof typeof weekdays;

/** The rhythm of digests that an organisation has set. */
export interface Rhythm {
  readonly frequency: Frequency;
  /** The weekday of weekly digests. */
  readonly weekday: Weekday;
  readonly workingDays: readonly Weekday[];
  /** The hour of the day from which they are sent. */
  readonly hour: number;
}

const names = Object.keys(weekdays) as readonly Weekday[];
const aMonday = '2024-01-01';

const weekdayOf = (day: PlainDate): Weekday => names[((daysBetween(aMonday, day) % 7) + 7) % 7] ?? 'monday';

// From frequent to rare: a choice can make mails only rarer.
const order: readonly Frequency[] = ['working day', 'week', 'month', 'never'];
const chosen: Readonly<Record<MailChoice, Frequency>> = {
  organisation: 'working day',
  week: 'week',
  month: 'month',
  named: 'never',
};

/** Returns how often a person gets a digest: as the organisation sets it, or less often if they chose so. */
export const frequencyFor = (frequency: Frequency, choice: MailChoice): Frequency =>
  order[Math.max(order.indexOf(frequency), order.indexOf(chosen[choice]))] ?? 'never';

/** Returns the choices that make a difference for a person, and their current one. */
export const choicesBeside = (frequency: Frequency, choice: MailChoice): MailChoice[] =>
  mailChoices.filter(
    (each) =>
      each === choice ||
      each === 'organisation' ||
      each === 'named' ||
      frequencyFor(frequency, each) !== frequency,
  );

/** Checks whether digests go out on a day. */
function isDay(day: PlainDate, { frequency, weekday, workingDays }: Rhythm): boolean {
  const works = (each: PlainDate): boolean => workingDays.includes(weekdayOf(each));
  switch (frequency) {
    case 'working day':
      return works(day);
    case 'week':
      return weekdayOf(day) === weekday;
    case 'month':
      return works(day) && !daysFrom(`${day.slice(0, 8)}01`, day).some(works);
    case 'never':
      return false;
  }
}

const daysFrom = (first: PlainDate, end: PlainDate): readonly PlainDate[] =>
  Array.from({ length: daysBetween(first, end) }, (_, index) => addDays(first, index));

// Days. Longer than from the first working day of one month to that of the next.
const horizon = 45;

const search = (from: PlainDate, step: 1 | -1, rhythm: Rhythm): PlainDate | undefined =>
  Array.from({ length: horizon }, (_, index) => addDays(from, index * step)).find((day) =>
    isDay(day, rhythm),
  );

/** Returns the last day with a digest up to a day, or undefined. */
export const lastDay = (until: PlainDate, rhythm: Rhythm): PlainDate | undefined => search(until, -1, rhythm);

/** Returns the next day with a digest, given the current day and hour, or undefined. */
export const nextDay = (today: PlainDate, hour: number, rhythm: Rhythm): PlainDate | undefined =>
  search(hour < rhythm.hour ? today : addDays(today, 1), 1, rhythm);

/** Returns the hour of the day in a time zone. */
export const hourIn = (at: Date, timeZone: string): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at));
