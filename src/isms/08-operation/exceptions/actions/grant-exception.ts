import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { decide } from '../../../across/decided-records.ts';
import { approvalOf, decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { approvingRole } from '../../../across/settings.ts';
import { person } from '../../../07-support/people/person.ts';
import { exceptionObstacle, isTheirException } from '../exception-decision.ts';
import { exception } from '../exception.ts';

const texts = sentences('action.grant-exception', {
  itDoesNotSayWhyTheRule: 'It does not say why the rule cannot be followed.',
  itHasNoEnd: 'It has no end; nothing is granted for ever.',
  itsLastDayHasPassed: 'Its last day has passed.',
  itDoesNotSayWhatIsDoneInstead: 'It does not say what is done instead.',
  itIsGranted: 'It is granted as it is.',
});

/** The action by which an authorised person allows a rule not to be followed for a time (8.1, A.5.36). */
export const grantException = action({
  key: 'grant-exception',
  clause: '8.1',
  title: 'Grant exception',
  consequence:
    'The rule need not be followed as described until the last day. Changing reason, reach, compensation or end voids it.',
  by: { roles: ['isms-manager', 'top-management'] },
  awaited: true,
  on: exception,
  reads: [decision, person, organisation],
  input: {
    reason: prose({ title: 'Reason', help: 'Why the risk can be taken for that time.' }),
    conditions: prose({ title: 'Conditions', help: 'What must stay true for it to hold.', optional: true }),
  },
  obstacle: (record, s, actor) => {
    const { until, reason, compensation, compensatingMeasures = [] } = record.fields;
    const obstacle = exceptionObstacle(record, actor);
    if (obstacle) return obstacle;
    if (reason === undefined) return texts.itDoesNotSayWhyTheRule;
    if (until === undefined) return texts.itHasNoEnd;
    if (until < s.asOf) return texts.itsLastDayHasPassed;
    if (compensation === undefined && compensatingMeasures.length === 0)
      return texts.itDoesNotSayWhatIsDoneInstead;
    return approvalOf(record, s) === 'in force' ? texts.itIsGranted : undefined;
  },
  separates: 'requester and decider',
  apart: isTheirException,
  decide: ({ subject, input, actor, s }) => {
    const role = approvingRole(actor.person, s);
    const { until } = subject.fields;
    const act = {
      act: 'Grant exception',
      kind: 'approval',
      role,
      ...input,
      ...(until && { until }),
    } as const;
    return decide([subject], act, actor, s);
  },
});
