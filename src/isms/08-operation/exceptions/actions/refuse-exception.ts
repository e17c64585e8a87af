import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { decide } from '../../../across/decided-records.ts';
import { decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { approvingRole } from '../../../across/settings.ts';
import { person } from '../../../07-support/people/person.ts';
import { exceptionObstacle, isTheirException } from '../exception-decision.ts';
import { exception } from '../exception.ts';

/** The action that refuses an exception, so that the rule has to be followed (8.1, A.5.36). */
export const refuseException = action({
  key: 'refuse-exception',
  clause: '8.1',
  title: 'Refuse exception',
  consequence: 'The rule has to be followed. The request is closed and stays on record with your reason.',
  ends: true,
  insteadOf: ['grant-exception'],
  by: { roles: ['isms-manager', 'top-management'] },
  on: exception,
  reads: [decision, person, organisation],
  input: { reason: prose({ title: 'Reason', help: 'Why the rule has to be followed.' }) },
  obstacle: (record, _, actor) => exceptionObstacle(record, actor),
  separates: 'requester and decider',
  apart: isTheirException,
  decide: ({ subject, input, actor, s }) => {
    const role = approvingRole(actor.person, s);
    return [
      amend(subject, { outcome: 'ended', outcomeReason: input.reason, closedOn: s.asOf }),
      ...decide([subject], { act: 'Refuse exception', kind: 'rejection', role, ...input }, actor, s),
    ];
  },
});
