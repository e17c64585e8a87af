import { choice, choices, number, yesNo } from '#isms/kernel/declarations/fields.ts';

/** The days of the week in their order. */
export const weekdays = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
} as const;

/** How often a digest is sent. */
export const frequencies = {
  never: 'Never',
  'working day': 'On each working day',
  week: 'Weekly',
  month: 'Monthly, on the first working day',
} as const;

/** The settings for mail about a person's work. Mail is sent only if the installation names a mail server. */
export const mailing = {
  digest: choice({
    title: 'Digest of what is asked',
    help: 'How often everybody with an account gets a mail of what is asked of them, overdue, or due within 14 days; who has nothing to do gets none.',
    options: frequencies,
    default: 'week',
  }),
  digestOn: choice({
    title: 'Day of a weekly digest',
    help: 'The day of the week on which a weekly digest goes out.',
    options: weekdays,
    default: 'monday',
  }),
  digestHour: number({
    title: 'Hour of digests',
    help: 'From which hour of the day on they go out, from 0 to 23, in the organisation’s time zone.',
    least: 0,
    most: 23,
    whole: true,
    default: 7,
  }),
  workingDays: choices({
    title: 'Working days',
    help: 'The days of the week on which people work here; Monday to Friday, if left empty.',
    options: weekdays,
    optional: true,
  }),
  promptMail: yesNo({
    title: 'Mail at once',
    help: 'Whether people get a mail within a quarter of an hour when something is newly asked of them, such as an approval or an assessment.',
    default: true,
  }),
  mailTitles: yesNo({
    title: 'Titles in mails',
    help: 'Whether mails call records by their titles. Without them, and for what is personal or confidential in any case, they name the kind and the code alone.',
    default: true,
  }),
};
