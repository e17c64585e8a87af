import { choices, number } from '#isms/kernel/declarations/fields.ts';
import { roles } from './grant.ts';

/** The upper limits that an organisation can set for sessions. They apply to sessions of all organisations. */
export const outermost = { idleMinutes: 24 * 60, sessionHours: 7 * 24 };

/** Settings for signing in, for sessions, and for how long records of sign-ins are kept. */
export const access = {
  secondFactorFor: choices({
    title: 'Second factor asked of',
    help: 'Whoever has one of these roles signs in with an authenticator app or a passkey; until it is set up, nothing else is open to them.',
    options: { everyone: 'Everyone, whatever their role', ...roles },
    optional: true,
  }),
  longestIdle: number({
    title: 'Longest pause of a session',
    help: 'Minutes without use after which somebody has to sign in again.',
    unit: 'minute',
    whole: true,
    least: 5,
    most: outermost.idleMinutes,
    default: 120,
  }),
  longestSession: number({
    title: 'Longest session',
    help: 'Hours after which somebody has to sign in again, however much the session is used.',
    unit: 'hour',
    whole: true,
    least: 1,
    most: outermost.sessionHours,
    default: 12,
  }),
  accessLogKept: number({
    title: 'Access log kept for',
    help: 'Days after which what is known of who signed in and who failed is removed. A digest of each day stays.',
    unit: 'day',
    whole: true,
    least: 30,
    most: 731,
    default: 90,
  }),
  longestKey: number({
    title: 'Longest life of an API key',
    help: 'For how many days a program may be let in with a key before somebody has to make a new one.',
    unit: 'day',
    least: 1,
    most: 731,
    whole: true,
    default: 365,
  }),
};
