import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { decide } from '../../../across/decided-records.ts';
import { approvalOf, decision, isRejected } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { approvingRole, notAPerson } from '../../../across/settings.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { change } from '../change.ts';

const texts = sentences('action.approve-change', {
  theChangeWasDropped: 'The change was dropped.',
  nobodyIsToSeeTheChangeThroughYet: 'Nobody is to see the change through yet. Name the person first.',
  theChangeHasNoDayYet: 'The change has no day yet on which it starts.',
  whatMayFollow: 'What may follow from it has not been thought through yet.',
  theChangeIsApproved: 'The change is approved as it is.',
  seesItThrough: '{owner} sees it through; somebody else approves it.',
});

/** A person who does not carry it out approves a planned change, or an emergency change afterwards (6.3, 8.1). */
export const approveChange = action({
  key: 'approve-change',
  clause: '6.3',
  title: 'Approve change',
  consequence:
    'The change may be made as it is planned now: with these consequences, this way back, this owner and from this day. Changing any of them voids the approval.',
  by: { roles: ['isms-manager', 'top-management'] },
  // A rejected change must be planned anew first.
  awaited: (record, s) => !isRejected(record, s),
  on: change,
  reads: [decision, person, organisation],
  input: {
    reason: prose({ title: 'Reason', help: 'What was weighed, and with whom.', optional: true }),
    conditions: prose({
      title: 'Conditions',
      help: 'Under which conditions it may be made.',
      optional: true,
    }),
  },
  obstacle: (record, s, actor) => {
    const { owner, startsOn, consequences, status } = record.fields;
    if (notAPerson(actor)) return notAPerson(actor);
    if (status === 'dropped') return texts.theChangeWasDropped;
    if (owner === undefined) return texts.nobodyIsToSeeTheChangeThroughYet;
    if (startsOn === undefined) return texts.theChangeHasNoDayYet;
    if (consequences === undefined) return texts.whatMayFollow;
    return approvalOf(record, s) === 'in force' ? texts.theChangeIsApproved : undefined;
  },
  separates: 'owner and approver',
  apart: ({ fields: { owner } }, s, actor) =>
    owner === actor.person ? texts.seesItThrough({ owner: personName(owner, s) }) : undefined,
  decide: ({ subject, input, actor, s }) =>
    decide(
      [subject],
      { act: 'Approve change', kind: 'approval', role: approvingRole(actor.person, s), ...input },
      actor,
      s,
    ),
});
