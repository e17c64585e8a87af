import { asks } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { speaksForToday } from '../../across/interval.ts';
import { organisation } from '../../across/organisation.ts';
import { incident } from '../../08-operation/incidents/incident.ts';

export const eventsReported = rule({
  key: 'events-reported',
  title: 'People report what they notice',
  controls: controls({ '2013': ['A.16.1.2', 'A.16.1.3'], '2022': ['A.6.8'] }),
  mode: 'computed',
  why: 'Where nothing is ever reported, nothing is noticed, or nobody dares. An auditor does not believe an empty list.',
  of: incident,
  reads: [organisation],
  empty: {
    says: 'No event was ever reported.',
    fix: 'Tell people where and how to report, and try it out.',
  },
  findings: {
    silent: asks(
      'Nothing has been reported since {last}.',
      'Ask whether people know where to report, and try it out.',
    ),
  },
  *check(s, find) {
    const days = s.all(incident).map(({ fields }) => fields.reportedOn);
    const last = days.toSorted().at(-1);
    if (last !== undefined && !days.some((day) => speaksForToday(day, s)))
      yield find.silent(undefined, { last });
  },
});
