import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { person } from '../../../07-support/people/person.ts';
import { organisation } from '../../../across/organisation.ts';
import { appointment } from '../appointment.ts';
import {
  hasResponsibility,
  findUnassigned,
  noRole,
  unassignedResponsibility,
} from '../assigned-responsibilities.ts';
import { role } from '../role.ts';

export const conformityAssigned = rule({
  key: 'conformity-assigned',
  title: 'Somebody keeps the ISMS in line with the standard',
  answers: citesBoth('5.3 a)'),
  mode: 'computed',
  why: 'One of the two duties that top management has to give to somebody by name. An auditor asks for the appointment.',
  of: role,
  only: hasResponsibility('isms conformity'),
  reads: [appointment, person, organisation],
  empty: noRole('keeps the ISMS in line with the standard'),
  findings: unassignedResponsibility,
  follows: { vacant: ['roles-held.vacant'] },
  check: (s, find) => findUnassigned('isms conformity', s, find),
});
