import { choices, number } from '#isms/kernel/fields.ts';
import { roles } from './grant.ts';

/** How people sign in to this system. */
export const access = {
  secondFactorFor: choices({
    title: 'Second factor asked of',
    help: 'Whoever has one of these roles signs in with an authenticator app or a passkey; until it is set up, nothing else is open to them.',
    options: roles,
    optional: true,
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
