import { add } from '#isms/kernel/values/calendar.ts';
import { fails, missing, weakens, type Find, type Finding } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { memoised } from '#isms/kernel/queries/memoised-query.ts';
import { absence } from '../../across/absence.ts';
import { organisation } from '../../across/organisation.ts';
import { campaign } from './campaign.ts';
import { completion } from './completion.ts';
import { person } from '../people/person.ts';
import { reachedShareOf, expectedReaders } from '../documents/expected-readers.ts';

/** The topics that awareness training has to cover (7.3 a-c). */
export type Topic = 'policy' | 'contribution' | 'consequences';

/** The registers to read for who has been made aware of what. */
export const aboutAwareness = [completion, person, absence, organisation] as const;

type Registers = typeof campaign | (typeof aboutAwareness)[number];

/** The findings about awareness of a topic, the same for each topic. */
export const notAware = {
  empty: missing(
    'No awareness training is on record.',
    'Plan one for everyone who works here, and record who took part.',
  ),
  uncovered: missing(
    'No awareness training covers this topic: {topic}.',
    'Take it up in the next one, and say so in its topics.',
  ),
  nobody: missing(
    'Nobody is on record who could have been made aware.',
    'Record the people who work here, and who of them is in scope.',
  ),
  few: fails(
    '{reached} of {asked} people, {percent} %, have completed training on this topic in time: {topic}. Below {floor} % people do not count as made aware.',
    'Find out who has not been reached and why, and make up for it.',
  ),
  short: weakens(
    '{reached} of {asked} people, {percent} %, have completed training on this topic in time: {topic}. {quota} % are aimed at.',
    'Make up for it with those who are missing; the list of completions shows who.',
  ),
};

/** Checks whether a completion was successful and still counts. */
export function countsToday(
  { fields: { result, doneOn } }: Stored<typeof completion>,
  s: Neighbourhood<typeof organisation>,
): boolean {
  const [refresh, tolerance] = [
    s.setting(organisation, 'awarenessRefresh'),
    s.setting(organisation, 'tolerance'),
  ];
  return result !== 'failed' && add(add(doneOn, refresh), tolerance) >= s.asOf;
}

/** Returns the topics that each of the people who should have been reached by now is aware of. */
const topicsOfEach = memoised([campaign, ...aboutAwareness], (s) =>
  expectedReaders(s).map((who): ReadonlySet<string> => {
    const counting = s.referring(completion, 'person', who.id).filter((each) => countsToday(each, s));
    const about = counting.map(({ fields }) => s.get(campaign, fields.campaign));
    return new Set(about.flatMap((each) => (each?.retired === false ? (each.fields.topics ?? []) : [])));
  }),
);

/** Compares the share of people who are aware of a topic with the target, and yields a finding if it is too low. */
export function* findUnaware(
  topic: Topic,
  s: Reader<Registers>,
  find: Find<Omit<typeof notAware, 'empty'>>,
): Iterable<Finding> {
  const called = { topic: campaign.fields.topics.options?.[topic] ?? topic };
  const { reached, asked, percent } = reachedShareOf(topicsOfEach(s), (topics) => topics.has(topic));
  const told = { ...called, reached, asked, percent };
  const quota = s.setting(organisation, 'awarenessQuota');
  const floor = s.setting(organisation, 'awarenessFloor');
  if (!s.all(campaign).some(({ fields }) => fields.topics?.includes(topic)))
    yield find.uncovered(undefined, called);
  else if (asked === 0) yield find.nobody();
  else if (percent < floor) yield find.few(undefined, { ...told, floor });
  else if (percent < quota) yield find.short(undefined, { ...told, quota });
}
