import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { person } from '../../../07-support/people/person.ts';
import { accessReviewLine } from '../access-review-line.ts';

export const accountsKeptForPeopleHere = keeper({
  key: 'accounts-kept-for-people-here',
  title: 'A review keeps accounts only of people who are here',
  why: 'A review that confirms the account of somebody who had left was signed without being made.',
  keepsFrom: 'contradiction',
  of: accessReviewLine,
  only: { verdict: ['keep'] },
  reads: [person],
  findings: {
    gone: fails(
      '{record} keeps the account of {who} on {on}, who had left on {to}.',
      'Close the account, and look at the other lines of that review again.',
    ),
  },
  *each(record, s, find) {
    const { decidedOn: on } = record.fields;
    const who = s.get(person, record.fields.person);
    const to = who?.fields.to;
    if (who && on !== undefined && to !== undefined && to < on)
      yield find.gone(record, { who: who.code, on, to });
  },
});
