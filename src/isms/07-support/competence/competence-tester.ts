import { a, type Given } from '#isms/kernel/testing/fixture.ts';
import { appointment } from '../../05-leadership/roles/appointment.ts';
import { role } from '../../05-leadership/roles/role.ts';
import { action } from '../../across/action.ts';
import { competence } from './competence.ts';
import { competenceRecord } from './competence-record.ts';
import { competenceRequirement } from './competence-requirement.ts';
import { person } from '../people/person.ts';

/**
 * `ana` holds `audits`, and `ben` is her deputy. The role requires level 2 of `auditing`, which counts for three years.
 */
export const auditing: readonly Given[] = [
  a(role, 'audits'),
  a(person, 'ana'),
  a(person, 'ben'),
  a(competence, 'auditing'),
  a(competenceRequirement, 'asked', { role: 'audits', competence: 'auditing', level: 2 }),
];

export const holds = (fields: object = {}): Given<typeof appointment> =>
  a(appointment, 'holds', { role: 'audits', person: 'ana', deputy: 'ben', from: '2026-01-01', ...fields });

/** Returns a record of what a person has shown of `auditing`: by default, level 2 on 3 February 2026. */
export const shown = (who: string, fields: object = {}): Given<typeof competenceRecord> =>
  a(competenceRecord, `${who} can`, {
    person: who,
    competence: 'auditing',
    validUntil: undefined,
    effectiveness: undefined,
    effectivenessOn: undefined,
    ...fields,
  });

/** Returns an action about a gap, which serves the competence record or the appointment. */
export const training = (register: string, id: string, fields: object = {}): Given<typeof action> =>
  a(action, 'course', {
    serves: { register, id },
    due: '2026-11-30',
    moves: undefined,
    effectivenessDue: undefined,
    ...fields,
  });
