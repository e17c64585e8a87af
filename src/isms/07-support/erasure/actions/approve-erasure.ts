import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { decide } from '../../../across/decided-records.ts';
import { approvalOf } from '../../../across/decision.ts';
import { approvingRole, notAPerson } from '../../../across/settings.ts';
import { erasure } from '../erasure.ts';
import { isTheirRequest, namingText, stillHere } from '../erasure-steps.ts';
import { person } from '../../people/person.ts';

const texts = sentences('action.approve-erasure', {
  itIsClosed: 'It is closed.',
  itIsApproved: 'It is approved as it is.',
  whomItIsAboutIsNotOnRecord: 'Whom it is about is not on record.',
});

/** A person who did not record the request approves the erasure of personal data (7.5.3, A.5.34). */
export const approveErasure = action({
  key: 'approve-erasure',
  clause: '7.5',
  title: 'Approve erasure',
  consequence:
    'What is listed as erased below may be erased from now on, in every version and for good. Naming another person or other records voids the approval.',
  by: { roles: ['isms-manager', 'top-management'] },
  awaited: true,
  on: erasure,
  reads: 'all',
  input: {
    reason: prose({
      title: 'Reason',
      help: 'What was weighed, such as duties to keep. Do not name the person: this stays.',
      optional: true,
    }),
  },
  preview: { view: 'erasure-reach', subject: 'erasure' },
  obstacle: (subject, s, actor) => {
    const about = s.get(person, subject.fields.person);
    if (notAPerson(actor)) return notAPerson(actor);
    if (subject.fields.outcome !== undefined) return texts.itIsClosed;
    if (approvalOf(subject, s) === 'in force') return texts.itIsApproved;
    return (about && stillHere(about, s)) ?? isTheirRequest(subject, s, actor);
  },
  decide: ({ subject, input, actor, why, s }) => {
    const about = s.get(person, subject.fields.person);
    if (!about) return refused(texts.whomItIsAboutIsNotOnRecord);
    return (
      namingText([input.reason, why], about, s) ??
      decide(
        [subject],
        { act: 'Approve erasure', kind: 'approval', role: approvingRole(actor.person, s), ...input },
        actor,
        s,
      )
    );
  },
});
