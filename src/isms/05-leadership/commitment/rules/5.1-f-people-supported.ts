import { asks, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { isHeld } from '../../../07-support/people/appointment-holders.ts';
import { appointment } from '../../roles/appointment.ts';
import { role } from '../../roles/role.ts';

export const peopleSupported = rule({
  key: 'people-supported',
  title: 'Those who make the ISMS work are backed',
  answers: citesBoth('5.1 f)'),
  mode: 'judged',
  why: 'People with a duty and without time or a deputy are on their own. Whether top management backs them, an auditor hears from themselves.',
  of: role,
  only: { securityRelevant: [true] },
  reads: [appointment],
  empty: missing(
    'No role is on record that security depends on.',
    'Record the roles of the ISMS, and who holds them.',
  ),
  findings: {
    alone: asks(
      'Whoever holds {record} has no deputy.',
      'Name who stands in, or say in the appointment why nobody has to.',
    ),
    judge: asks(
      'Of {roles} roles that security depends on, {deputised} have a deputy and {timed} have time set aside on record; whether their holders are backed is for a person to judge.',
      'Ask two of them what top management did for them this year, and record your judgement.',
    ),
  },
  *each(record, s, find) {
    const held = s.referring(appointment, 'role', record.id).filter((each) => isHeld(each, s.asOf));
    const isExplained = held.some(({ fields }) => fields.note !== undefined);
    if (held.length > 0 && !held.some(({ fields }) => fields.deputy !== undefined) && !isExplained)
      yield find.alone(record);
  },
  *check(s, find) {
    const roles = s.all(role).filter(({ fields }) => fields.securityRelevant);
    if (roles.length === 0) return;
    const count = (has: (fields: (typeof held)[number]['fields']) => boolean): number =>
      new Set(held.filter(({ fields }) => has(fields)).map(({ fields }) => fields.role)).size;
    const held = roles
      .flatMap(({ id }) => s.referring(appointment, 'role', id))
      .filter((each) => isHeld(each, s.asOf));
    yield find.judge(undefined, {
      roles: roles.length,
      deputised: count(({ deputy }) => deputy !== undefined),
      timed: count(({ hours }) => hours !== undefined),
    });
  },
});
