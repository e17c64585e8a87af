import { people } from './people.ts';

/** Words of the administration: accounts, ways in, keys, mail, and what has happened. */
export const administration = {
  title: 'Administration',
  area: {
    people: 'People and accounts',
    'sign-in': 'Signing in',
    keys: 'Keys',
    directory: 'Directory',
    mail: 'Mail',
    'access-log': 'Access log',
    journal: 'Journal',
  },
  people,
} as const;
