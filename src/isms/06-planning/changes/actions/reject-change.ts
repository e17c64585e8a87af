import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { decide } from '../../../across/decided-records.ts';
import { decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { approvingRole, notAPerson } from '../../../across/settings.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { change } from '../change.ts';

const texts = sentences('action.reject-change', {
  theChangeIsMadeAlready: 'The change is made already.',
  theChangeWasDropped: 'The change was dropped.',
  seesItThrough: '{owner} sees it through, and can drop it instead.',
});

/** Rejects a planned change, with the reason. It can be corrected and submitted again (6.3, 8.1). */
export const rejectChange = action({
  key: 'reject-change',
  clause: '6.3',
  title: 'Reject change',
  consequence:
    'The change must not be made as it is planned now; an approval given earlier no longer counts. It can be changed and approved later.',
  uncalled: true,
  insteadOf: ['approve-change'],
  by: { roles: ['isms-manager', 'top-management'] },
  on: change,
  reads: [decision, person, organisation],
  input: { reason: prose({ title: 'Reason', help: 'What speaks against it, or is missing.' }) },
  obstacle: ({ fields: { status } }, _, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (status === 'done') return texts.theChangeIsMadeAlready;
    return status === 'dropped' ? texts.theChangeWasDropped : undefined;
  },
  separates: 'owner and approver',
  apart: ({ fields: { owner } }, s, actor) =>
    owner !== undefined && owner === actor.person
      ? texts.seesItThrough({ owner: personName(owner, s) })
      : undefined,
  decide: ({ subject, input, actor, s }) =>
    decide(
      [subject],
      { act: 'Reject change', kind: 'rejection', role: approvingRole(actor.person, s), ...input },
      actor,
      s,
    ),
});
