import { missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { communication } from '../communication.ts';
import { noCommunication } from '../communication-plan.ts';

export const topicsSettled = rule({
  key: 'communication-topics-settled',
  title: 'It is settled what is communicated, inside and outside',
  answers: citesBoth('7.4 a)'),
  mode: 'computed',
  why: 'In the hour in which it matters nobody has time to think about whom to tell. What is told outside is what customers and authorities remember.',
  of: communication,
  reads: [],
  empty: noCommunication,
  findings: {
    inside: missing(
      'The communication plan says nothing about what is communicated inside the organisation.',
      'Add what people here need to hear: the policy, objectives, results, warnings.',
    ),
    outside: missing(
      'The communication plan says nothing about what is communicated outside the organisation.',
      'Add what customers, authorities and the public are told, and upon what.',
    ),
  },
  *check(s, find) {
    const places = new Set(s.all(communication).map(({ fields }) => fields.place));
    if (!places.has('internal')) yield find.inside();
    if (!places.has('external')) yield find.outside();
  },
});
