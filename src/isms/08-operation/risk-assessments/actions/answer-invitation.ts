import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { choice, prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { assessmentInvitation } from '../assessment-invitation.ts';
import { assessmentRun } from '../assessment-run.ts';
import { notUnderWay } from '../../processes/actions/not-under-way.ts';

const texts = sentences('action.answer-invitation', {
  itIsAnswered: 'It is answered.',
  sayWhyYouDecline: 'Say why you decline.',
});

/** The action by which an invited person says whether they take part in an assessment (8.2). */
export const answerInvitation = action({
  key: 'answer-invitation',
  clause: '8.2',
  title: 'Answer',
  consequence:
    'Whoever leads the assessment sees your answer, and the report says who took part. Risks that are yours to score are put before you from the day the assessment begins.',
  settles: ['answer'],
  by: { fields: ['person'] },
  awaited: true,
  on: assessmentInvitation,
  reads: [assessmentRun],
  input: {
    answer: choice({
      title: 'Answer',
      help: 'Whether you take part.',
      options: { accepted: 'I take part', declined: 'I decline' },
    }),
    remark: prose({
      title: 'Remark',
      help: 'What you want to be looked at, what may be new; or why you decline, and who could come instead.',
      optional: true,
    }),
  },
  start: () => ({ answer: 'accepted' as const }),
  obstacle: ({ fields: { answeredOn, run } }, s, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (answeredOn !== undefined) return texts.itIsAnswered;
    const about = s.get(assessmentRun, run);
    return about && notUnderWay(about, s.asOf);
  },
  wantedBy: ({ fields }, s) => fields.due ?? s.get(assessmentRun, fields.run)?.fields.due ?? s.asOf,
  decide: ({ subject, input: { answer, remark }, s }) =>
    answer === 'declined' && remark === undefined
      ? refused(texts.sayWhyYouDecline)
      : [amend(subject, { answer, remark: remark ?? null, answeredOn: s.asOf })],
});
