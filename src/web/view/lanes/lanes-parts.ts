import type { DeclaredView } from '../../api/declared.ts';
import type { Parts } from '../parts.ts';

const texts = (value: unknown): Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, string>>) : {};

export const lanesParts = (
  { belongs, day }: DeclaredView['presentation'],
  named: (part: string) => string,
  several: (part: string) => readonly string[],
): Parts<'lanes'> => ({
  lane: named('lane'),
  belongs: texts(belongs),
  heading: several('heading'),
  change: several('change'),
  who: several('who'),
  facts: several('facts'),
  day: texts(day),
  late: named('late'),
  flags: named('flags'),
});
