import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { date, references, yesNo } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { activePerson } from '../../../07-support/people/active-person.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { assessmentInvitation } from '../assessment-invitation.ts';
import { assessmentRun } from '../assessment-run.ts';
import { coveredBy } from '../covered-risks.ts';
import { coverageReads } from '../assessment-scope.ts';
import { notUnderWay } from '../../processes/actions/not-under-way.ts';

const texts = sentences('action.invite-to-assessment', {
  theDayByWhichTheyAnswerCannot: 'The day by which they answer cannot be over already.',
  nobodyIsLeftToBeInvited: 'Nobody is left to be invited: choose participants who were not invited yet.',
  noRiskThatItCoversIsTheirsToScore:
    '{idle}: no risk that it covers is theirs to score. Ask them to a workshop, or to look for new risks.',
});

/**
 * The action that invites the owners of the risks in an assessment, and further people with knowledge of them (8.2).
 */
export const inviteToAssessment = action({
  key: 'invite-to-assessment',
  clause: '8.2',
  title: 'Invite',
  consequence:
    'Each of them gets an invitation of their own, which waits on their page until they answer it. Nobody is invited to the same twice.',
  by: { fields: ['lead'], roles: ['isms-manager'] },
  on: assessmentRun,
  reads: [risk, person, assessmentInvitation, ...coverageReads],
  input: {
    owners: yesNo({
      title: 'Owners of the risks',
      help: 'Everybody who owns a risk it covers is asked to score it.',
      default: true,
    }),
    participants: references('person', {
      title: 'Further participants',
      help: 'Who else knows how the work is really done.',
      optional: true,
    }),
    asks: assessmentInvitation.fields.asks,
    details: assessmentInvitation.fields.details,
    due: date({ title: 'Answer by', help: 'The day by which an answer is needed.', dueDay: true }),
  },
  start: () => ({ asks: 'workshop' as const }),
  obstacle: (run, s, actor) => notAPerson(actor) ?? notUnderWay(run, s.asOf),
  wantedBy: ({ id, fields: { due } }, s) =>
    s.referring(assessmentInvitation, 'run', id).length === 0 ? (due ?? s.asOf) : undefined,
  decide: ({ subject, input: { owners, participants = [], asks, details, due }, s }) => {
    if (due < s.asOf) return refused(texts.theDayByWhichTheyAnswerCannot);
    const owning = coveredBy(subject, s).flatMap(({ fields }) => fields.owner ?? []);
    const idle = asks === 'score' ? participants.filter((who) => !owning.includes(who)) : [];
    if (idle.length > 0)
      return refused(
        texts.noRiskThatItCoversIsTheirsToScore({ idle: idle.map((who) => personName(who, s)).join(', ') }),
      );
    const invited = new Set(
      s
        .referring(assessmentInvitation, 'run', subject.id)
        .map(({ fields }) => `${fields.person} ${fields.asks}`),
    );
    const invite = (who: Id<'person'>, what: typeof asks) => {
      const key = `${who} ${what}`;
      if (invited.has(key) || !activePerson(who, s)) return [];
      invited.add(key);
      const asked = { run: subject.id, person: who, asks: what, askedOn: s.asOf, due };
      return [create(assessmentInvitation, { ...asked, ...(details !== undefined && { details }) })];
    };
    const invitations = [
      ...(owners ? owning : []).flatMap((who) => invite(who, 'score')),
      ...participants.flatMap((who) => invite(who, asks)),
    ];
    return invitations.length > 0 ? invitations : refused(texts.nobodyIsLeftToBeInvited);
  },
});
