import { sentences } from '../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { add } from '#isms/kernel/values/calendar.ts';
import { create, retire } from '#isms/kernel/declarations/change.ts';
import { choice, date, links, prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { frozenSubjects } from '../decided-records.ts';
import { judgement } from '../judgement.ts';
import { organisation } from '../organisation.ts';
import { requirement } from '../requirement.ts';
import { notAPerson } from '../settings.ts';

const texts = sentences('action.judge-requirement', {
  aJudgementHoldsUntilTodayAtLeast: 'A judgement holds until today at least.',
  judgementsAreMadeByPeople: 'Judgements are made by people.',
});

/** A person judges whether a requirement is met, where records alone cannot decide it. */
export const judgeRequirement = action({
  key: 'judge-requirement',
  clause: '9.1',
  title: 'Judge requirement',
  consequence:
    'Your verdict stands beside what the records show until the date below. It is void as soon as one of the records it rests on changes in a field that matters.',
  by: { roles: ['isms-manager', 'top-management', 'internal-auditor'] },
  on: requirement,
  reads: 'all',
  input: {
    verdict: choice({
      title: 'Verdict',
      help: 'How you see it.',
      options: judgement.fields.verdict.options ?? {},
    }),
    reason: prose({ title: 'Reason', help: 'What makes it so, in a way another assessor could follow.' }),
    overrules: prose({
      title: 'Reason to overrule',
      help: 'Only where the records say otherwise: why your verdict stands all the same.',
      optional: true,
    }),
    until: date({ title: 'Valid until', help: 'After the usual interval, if left empty.', optional: true }),
    rests: links({ title: 'Rests on', help: 'The records you looked at.', optional: true }),
  },
  wantedBy: ({ id }, s) =>
    s
      .referring(judgement, 'requirement', id)
      .map(({ fields }) => fields.until)
      .toSorted()
      .at(-1),
  obstacle: (_, __, actor) => notAPerson(actor),
  decide: ({ subject, input, actor, s }) => {
    const until = input.until ?? add(s.asOf, s.setting(organisation, 'judgement'));
    if (until < s.asOf) return refused(texts.aJudgementHoldsUntilTodayAtLeast);
    if (actor.person === undefined) return refused(texts.judgementsAreMadeByPeople);
    const records = (input.rests ?? []).flatMap((link) => s.follow(link)?.record ?? []);
    return [
      ...s.referring(judgement, 'requirement', subject.id).map((earlier) => retire(earlier)),
      create(judgement, {
        requirement: subject.id,
        verdict: input.verdict as 'met',
        reason: input.reason,
        ...(input.overrules !== undefined && { overrules: input.overrules }),
        by: actor.person,
        on: s.asOf,
        until,
        rests: frozenSubjects(records, s),
      }),
    ];
  },
});
