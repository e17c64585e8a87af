import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { decide } from '../../../across/decided-records.ts';
import { approvalInForce, decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { approvingRole, notAPerson } from '../../../across/settings.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { assessmentRun, hadPart } from '../assessment-run.ts';

const texts = sentences('action.approve-assessment-run', {
  itIsNotFinishedYet: 'It is not finished yet.',
  itDoesNotSayByWhichMethod: 'It does not say by which method.',
  itHasNoConclusionYet: 'It has no conclusion yet.',
  itsResultsAreNotFrozenYet: 'Its results are not frozen yet: whoever leads it does that first.',
  itsResultsAreApprovedAsThey: 'Its results are approved as they are.',
  ledIt: '{name} led it; somebody else approves its results.',
  wasToLeadItBefore: '{name} was to lead it before {lead}; somebody else approves its results.',
  frozeItsResults: '{name} froze its results; somebody else approves them.',
});

/**
 * The action that approves the results of a risk assessment as they were frozen, by a person who had no part in leading
 * it (8.2).
 */
export const approveAssessmentRun = action({
  key: 'approve-assessment-run',
  clause: '8.2',
  title: 'Approve results',
  consequence:
    'The run counts as approved with exactly the results that were frozen, and with whoever led it.',
  by: { roles: ['isms-manager', 'top-management'] },
  awaited: true,
  on: assessmentRun,
  reads: [decision, person, organisation],
  preview: { view: 'compared-assessments', subject: 'to' },
  input: {
    reason: prose({ title: 'Reason', help: 'What was looked at before approving.', optional: true }),
  },
  obstacle: (run, s, actor) => {
    const { to, conclusion, method, results } = run.fields;
    if (notAPerson(actor)) return notAPerson(actor);
    if (to === undefined) return texts.itIsNotFinishedYet;
    if (method === undefined) return texts.itDoesNotSayByWhichMethod;
    if (conclusion === undefined) return texts.itHasNoConclusionYet;
    if (results === undefined) return texts.itsResultsAreNotFrozenYet;
    // Results that were approved by a person who had a part in the run can be approved again.
    const given = approvalInForce(run, s);
    return given && !hadPart(run, given.fields.by) ? texts.itsResultsAreApprovedAsThey : undefined;
  },
  separates: 'author and approver',
  apart: ({ fields: { lead, leadBefore = [], frozenBy } }, s, actor) => {
    if (actor.person === undefined) return undefined;
    const name = personName(actor.person, s);
    if (lead === actor.person) return texts.ledIt({ name });
    if (leadBefore.includes(actor.person))
      return texts.wasToLeadItBefore({ name, lead: personName(lead, s) });
    return frozenBy === actor.person ? texts.frozeItsResults({ name }) : undefined;
  },
  decide: ({ subject, input, actor, s }) =>
    decide(
      [subject],
      { act: 'Approve results', kind: 'approval', role: approvingRole(actor.person, s), ...input },
      actor,
      s,
    ),
});
