import { accessLog } from './access-log.ts';
import { directory } from './directory.ts';
import { journal } from './journal.ts';
import { keys } from './keys.ts';
import { mail } from './mail.ts';
import { people } from './people.ts';
import { signInSettings } from './sign-in-settings.ts';

/** Words of the administration: accounts, ways to sign in, keys, mail, journal and access log. */
export const administration = {
  settings: 'Settings and intervals',
  changeSettings: 'Change these settings',
  area: {
    people: 'People and accounts',
    'sign-in': 'Signing in',
    keys: 'Keys',
    directory: 'Directory',
    mail: 'Mail',
    'access-log': 'Access log',
    journal: 'Journal',
  },
  accessLog,
  keys,
  copy: 'Copy: {{title}}',
  copied: 'Copied',
  journal,
  mail,
  signInSettings,
  directory,
  people,
} as const;
