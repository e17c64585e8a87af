import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { notAPerson } from '../../../across/settings.ts';
import { assessmentInvitation } from '../assessment-invitation.ts';
import { assessmentRun, isRunning } from '../assessment-run.ts';
import { statesScope } from '../assessment-scope.ts';
import { notUnderWay } from '../../processes/actions/not-under-way.ts';

const texts = sentences('action.begin-assessment-run', {
  itHasBegun: 'It has begun.',
  itDoesNotSayByWhichMethod: 'It does not say by which method.',
  itDoesNotSayWhichRisksItCovers: 'It does not say which risks it covers.',
});

/**
 * The action that begins an assessment, whether or not its first day is set: from then on its risks are scored in it
 * (8.2).
 */
export const beginAssessmentRun = action({
  key: 'begin-assessment-run',
  clause: '8.2',
  title: 'Begin assessment',
  consequence:
    'Today is its first day. Each risk it covers is put before its owner to be scored, and stands in the work list until it is. With a first day of its own it begins on that day by itself.',
  by: { fields: ['lead'], roles: ['isms-manager'] },
  awaited: true,
  on: assessmentRun,
  reads: [assessmentInvitation],
  input: {},
  shows: ['reason', 'scope', 'covers', 'method', 'due', 'lead', 'participants'],
  obstacle: (run, s, actor) => {
    const hindered = notAPerson(actor) ?? notUnderWay(run, s.asOf);
    if (hindered !== undefined) return hindered;
    if (isRunning(run, s.asOf)) return texts.itHasBegun;
    if (run.fields.method === undefined) return texts.itDoesNotSayByWhichMethod;
    return statesScope(run) ? undefined : texts.itDoesNotSayWhichRisksItCovers;
  },
  // Wanted once a person has agreed to take part. An assessment with a first day begins on that day.
  wantedBy: ({ id, fields: { from, due } }, s) =>
    from === undefined &&
    s.referring(assessmentInvitation, 'run', id).some(({ fields }) => fields.answer === 'accepted')
      ? (due ?? s.asOf)
      : undefined,
  decide: ({ subject, s }) => [amend(subject, { from: s.asOf })],
});
