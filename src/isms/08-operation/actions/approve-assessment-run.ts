import { action } from '#isms/kernel/action.ts';
import { amend } from '#isms/kernel/change.ts';
import { prose } from '#isms/kernel/fields.ts';
import { decide } from '../../across/deciding.ts';
import { approvalOf } from '../../across/decision.ts';
import { organisation } from '../../across/organisation.ts';
import { approvingRole, notAPerson } from '../../across/settings.ts';
import { nameOf } from '../../07-support/names.ts';
import { person } from '../../07-support/person.ts';
import { assessmentRun } from '../assessment-run.ts';
import { resultReads, resultsOf } from '../freezing.ts';

/** The results of a risk assessment are approved, and kept as they stand (8.2). */
export const approveAssessmentRun = action({
  key: 'approve-assessment-run',
  clause: '8.2',
  title: 'Approve results',
  consequence:
    'The run counts as approved with exactly the results that were frozen. Where they were not, every open risk it covers is kept with it as it stands now.',
  by: { roles: ['isms-manager', 'top-management'] },
  on: assessmentRun,
  reads: [...resultReads, person, organisation],
  preview: { view: 'compared-assessments', subject: 'to' },
  input: {
    reason: prose({ title: 'Reason', help: 'What was looked at before approving.', optional: true }),
  },
  obstacle: (run, s, actor) => {
    const { to, conclusion, method } = run.fields;
    if (notAPerson(actor)) return notAPerson(actor);
    if (to === undefined) return 'It is not finished yet.';
    if (method === undefined) return 'It does not say by which method.';
    if (conclusion === undefined) return 'It has no conclusion yet.';
    return approvalOf(run, s) === 'in force' ? 'Its results are approved as they are.' : undefined;
  },
  separates: 'author and approver',
  apart: ({ fields: { lead, frozenBy } }, s, actor) => {
    if (lead === actor.person) return `${nameOf(lead, s)} led it; somebody else approves its results.`;
    return frozenBy !== undefined && frozenBy === actor.person
      ? `${nameOf(frozenBy, s)} froze its results; somebody else approves them.`
      : undefined;
  },
  decide: ({ subject, input, actor, s }) => {
    // What was approved once is not taken anew: risks move on, a run does not.
    const { results } = subject.fields;
    const kept = results === undefined ? { results: resultsOf(subject, s), frozenOn: s.asOf } : { results };
    const approved = { ...subject, version: subject.version + 1, fields: { ...subject.fields, ...kept } };
    const role = approvingRole(actor.person, s);
    return [
      amend(subject, kept),
      ...decide([approved], { act: 'Approve results', kind: 'approval', role, ...input }, actor, s),
    ];
  },
});
