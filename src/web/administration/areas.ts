import { lazyRouteComponent } from '@tanstack/react-router';
import type { Session } from '#server/contract/contract.ts';

type Area = Session['administers'][number];
type Screen = ReturnType<typeof lazyRouteComponent>;

/** The screen of each area of the administration, in the order of the navigation. */
export const screens: Partial<Record<Area, Screen>> = {
  people: lazyRouteComponent(() => import('./people/people-screen.tsx'), 'PeopleScreen'),
  'sign-in': lazyRouteComponent(() => import('./sign-in/sign-in-screen.tsx'), 'SignInScreen'),
  keys: lazyRouteComponent(() => import('./keys/keys-screen.tsx'), 'KeysScreen'),
  directory: lazyRouteComponent(() => import('./directory/directory-screen.tsx'), 'DirectoryScreen'),
  mail: lazyRouteComponent(() => import('./mail/mail-screen.tsx'), 'MailScreen'),
  'access-log': lazyRouteComponent(() => import('./access-log/access-log-screen.tsx'), 'AccessLogScreen'),
  journal: lazyRouteComponent(() => import('./journal/journal-screen.tsx'), 'JournalScreen'),
};

export const areasOf = ({ administers }: Pick<Session, 'administers'>): readonly Area[] =>
  (Object.keys(screens) as Area[]).filter((area) => administers.includes(area));
