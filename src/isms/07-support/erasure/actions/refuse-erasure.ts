import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { decide } from '../../../across/decided-records.ts';
import { approvingRole, notAPerson } from '../../../across/settings.ts';
import { erasure } from '../erasure.ts';
import { isTheirRequest, namingText } from '../erasure-steps.ts';
import { person } from '../../people/person.ts';

const texts = sentences('action.refuse-erasure', {
  itIsClosed: 'It is closed.',
  whomItIsAboutIsNotOnRecord: 'Whom it is about is not on record.',
});

/** Refuses an erasure, with a reason that can be given to the person who asked for it (7.5.3, A.5.34). */
export const refuseErasure = action({
  key: 'refuse-erasure',
  clause: '7.5',
  title: 'Refuse erasure',
  consequence: 'Nothing is erased. The request is closed and stays on record with your reason.',
  ends: true,
  insteadOf: ['approve-erasure'],
  by: { roles: ['isms-manager', 'top-management'] },
  on: erasure,
  reads: 'all',
  input: {
    reason: prose({
      title: 'Reason',
      help: 'Why it has to be kept, such as a duty by law or a claim. Do not name the person: this stays.',
    }),
  },
  obstacle: (subject, s, actor) =>
    notAPerson(actor) ??
    (subject.fields.outcome === undefined ? isTheirRequest(subject, s, actor) : texts.itIsClosed),
  decide: ({ subject, input: { reason }, actor, why, s }) => {
    const about = s.get(person, subject.fields.person);
    if (!about || actor.person === undefined) return refused(texts.whomItIsAboutIsNotOnRecord);
    const role = approvingRole(actor.person, s);
    return (
      namingText([reason, why], about, s) ?? [
        amend(subject, { outcome: 'refused', closedOn: s.asOf, closedBy: actor.person, remains: reason }),
        ...decide([subject], { act: 'Refuse erasure', kind: 'rejection', role, reason }, actor, s),
      ]
    );
  },
});
