import { choices } from '#isms/kernel/fields.ts';
import { roles } from './grant.ts';

/** How people sign in to this system. */
export const access = {
  secondFactorFor: choices({
    title: 'Second factor asked of',
    help: 'Whoever has one of these roles signs in with an authenticator app or a passkey; until it is set up, nothing else is open to them.',
    options: roles,
    optional: true,
  }),
};
