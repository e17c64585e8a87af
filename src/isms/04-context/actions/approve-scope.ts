import { sentences } from '../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { decide } from '../../across/decided-records.ts';
import { approvalOf, decision } from '../../across/decision.ts';
import { organisation } from '../../across/organisation.ts';
import { isTopManagement, notAPerson, topManagementRole } from '../../across/settings.ts';
import { topManagementNames } from '../../07-support/people/person-names.ts';
import { person } from '../../07-support/people/person.ts';
import { scope } from '../scope.ts';

const texts = sentences('action.approve-scope', {
  thereIsNothingToApproveYet: 'There is nothing to approve yet: the statement is missing.',
  itDoesNotSayWhereItEnds: 'It does not say where it ends: neither exclusions nor interfaces are named.',
  theScopeIsApproved: 'The scope is approved as it is.',
  theScopeIsApprovedByTopManagement: 'The scope is approved by top management{names}.',
});

/** Top management approves the boundaries of the ISMS (4.3). */
export const approveScope = action({
  key: 'approve-scope',
  clause: '4.3',
  title: 'Approve scope',
  consequence:
    'The edge of the ISMS counts as approved as it is drawn now. Adding or leaving out a unit, site, process, service, exclusion or interface voids the approval.',
  by: { roles: ['top-management'] },
  presupposes: 'topManagement',
  awaited: true,
  on: scope,
  reads: [decision, person, organisation],
  input: {
    reason: prose({ title: 'Reason', help: 'Why the edge lies where it does.', optional: true }),
  },
  obstacle: (record, s, actor) => {
    const { statement, exclusions = [], interfaces = [], noInterfaces } = record.fields;
    if (notAPerson(actor)) return notAPerson(actor);
    if (!isTopManagement(actor.person, s))
      return texts.theScopeIsApprovedByTopManagement({ names: topManagementNames(s) });
    if (statement === undefined) return texts.thereIsNothingToApproveYet;
    if (exclusions.length + interfaces.length === 0 && noInterfaces === undefined)
      return texts.itDoesNotSayWhereItEnds;
    return approvalOf(record, s) === 'in force' ? texts.theScopeIsApproved : undefined;
  },
  decide: ({ subject, input, actor, s }) =>
    decide(
      [subject],
      { act: 'Approve scope', kind: 'approval', role: topManagementRole, ...input },
      actor,
      s,
    ),
});
