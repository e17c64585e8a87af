import { lazyRouteComponent } from '@tanstack/react-router';
import type { Session } from '#server/contract.ts';

type Area = Session['administers'][number];
type Screen = ReturnType<typeof lazyRouteComponent>;

/** The screen of each area of the administration, in the order in which they stand. */
export const screens: Partial<Record<Area, Screen>> = {
  people: lazyRouteComponent(() => import('./people/people-screen.tsx'), 'PeopleScreen'),
};

export const areasOf = ({ administers }: Pick<Session, 'administers'>): readonly Area[] =>
  (Object.keys(screens) as Area[]).filter((area) => administers.includes(area));
