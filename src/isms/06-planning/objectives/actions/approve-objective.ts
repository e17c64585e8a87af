import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { decide } from '../../../across/decided-records.ts';
import { approvalOf, decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { approvingRole, notAPerson } from '../../../across/settings.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { objective } from '../objective.ts';

const texts = sentences('action.approve-objective', {
  itIsClosed: 'It is closed.',
  nobodyAnswersForItYet: 'Nobody answers for it yet. Name the person first.',
  theObjectiveIsApproved: 'The objective is approved as it is.',
  answersFor: '{owner} answers for it; somebody else approves it.',
});

/** A person other than its owner approves an objective, after which changes to it are controlled (6.2). */
export const approveObjective = action({
  key: 'approve-objective',
  clause: '6.2',
  title: 'Approve objective',
  consequence:
    'The objective counts as approved with this metric, this target, this day and whoever answers for it. Changing any of them voids the approval.',
  by: { roles: ['isms-manager', 'top-management'] },
  awaited: ({ fields }) => fields.status === 'active',
  on: objective,
  reads: [decision, person, organisation],
  input: {
    reason: prose({ title: 'Reason', help: 'Why this objective, and why this far.', optional: true }),
  },
  obstacle: (record, s, actor) => {
    const { owner, status } = record.fields;
    if (notAPerson(actor)) return notAPerson(actor);
    if (status === 'closed') return texts.itIsClosed;
    if (owner === undefined) return texts.nobodyAnswersForItYet;
    return approvalOf(record, s) === 'in force' ? texts.theObjectiveIsApproved : undefined;
  },
  separates: 'owner and approver',
  apart: ({ fields: { owner } }, s, actor) =>
    owner === actor.person ? texts.answersFor({ owner: personName(owner, s) }) : undefined,
  decide: ({ subject, input, actor, s }) =>
    decide(
      [subject],
      { act: 'Approve objective', kind: 'approval', role: approvingRole(actor.person, s), ...input },
      actor,
      s,
    ),
});
