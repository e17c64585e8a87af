import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { process } from '../../../04-context/process.ts';
import { unit } from '../../../04-context/unit.ts';
import { appointment } from '../../../05-leadership/roles/appointment.ts';
import { role } from '../../../05-leadership/roles/role.ts';
import { asset } from '../../../06-planning/assets/asset.ts';
import { measure } from '../../../06-planning/risk-treatment/measure.ts';
import { person } from '../../../07-support/people/person.ts';
import { audit } from '../audit.ts';
import { checklistRow } from '../checklist-row.ts';
import { auditorsIndependent } from './9.2.2-b-auditors-independent.ts';

const people = [
  a(person, 'ana', { kind: 'external' }),
  a(person, 'ben', { unit: 'quality', name: 'Ben Okafor' }),
  a(unit, 'quality', { manager: 'eva' }),
  a(unit, 'cloud', { manager: 'ben' }),
];
const held = (fields: object = {}) => a(audit, 'a1', { clauses: undefined, lead: 'ana', ...fields });
const row = (auditor: string, fields: object = {}) =>
  a(checklistRow, 'k1', { audit: 'a1', auditor, controls: [], sections: undefined, sample: [], ...fields });
const mine = a(process, 'p1', { owner: 'ben', documents: ['d1'] });
const keeper = (fields: object = {}) => [
  a(role, 'r1', { duties: ['isms conformity'] }),
  a(appointment, 'h1', { role: 'r1', person: 'ben', from: '2025-04-01', to: undefined, ...fields }),
];

testRule(auditorsIndependent, {
  holds: {
    'somebody from outside': { given: [...people, mine, held({ processes: ['p1'] })] },
    'a process of somebody else, carried out elsewhere': {
      given: [
        ...people,
        a(process, 'p1', { owner: 'eva', units: ['cloud'] }),
        held({ lead: 'ben', processes: ['p1'] }),
      ],
    },
    'a member of the team examines another part': {
      given: [...people, mine, held({ team: ['ben'], processes: ['p1'] }), row('ben', { controls: ['c1'] })],
    },
    'a measure of somebody else': {
      given: [
        ...people,
        a(measure, 'm1', { owner: 'eva', controls: ['c1'] }),
        held({ team: ['ben'] }),
        row('ben', { controls: ['c1'] }),
      ],
    },
    'whoever kept the ISMS in line until the audit': {
      given: [
        ...people,
        ...keeper({ to: '2025-08-31' }),
        held({ lead: 'ben', clauses: ['4'], from: '2025-09-08' }),
      ],
    },
    'a customer sends whom it likes': {
      given: [...people, mine, held(), a(audit, 'a2', { kind: 'customer', lead: undefined })],
    },
    'one that was called off': { given: [...people, held(), a(audit, 'a2', { status: 'cancelled' })] },
  },
  finds: {
    'without an auditor': { given: [held({ lead: undefined })], finds: ['nobody a1'] },
    'the owner of a process': {
      given: [...people, mine, held({ lead: 'ben', processes: ['p1'] })],
      finds: ['own a1'],
    },
    'in an audit that is only scheduled': {
      given: [...people, mine, held({ status: 'planned', lead: 'ben', processes: ['p1'] })],
      finds: ['own a1'],
    },
    'somebody of the unit that carries it out': {
      given: [
        ...people,
        a(process, 'p1', { owner: 'eva', units: ['quality'] }),
        held({ team: ['ben'], processes: ['p1'] }),
      ],
      finds: ['own a1'],
    },
    'somebody of the unit that is visited': {
      given: [...people, held({ lead: 'ben', units: ['quality'] })],
      finds: ['own a1'],
    },
    'the manager of the unit that is visited': {
      given: [...people, held({ lead: 'ben', units: ['cloud'] })],
      finds: ['own a1'],
    },
    'the owner of a measure that carries out a control': {
      given: [
        ...people,
        a(measure, 'm1', { owner: 'ben', controls: ['c1'] }),
        held({ lead: 'ben', controls: ['c1'] }),
      ],
      finds: ['own a1'],
    },
    'a member of the team reads the procedure of their own process': {
      given: [...people, mine, held({ team: ['ben'] }), row('ben', { sections: [{ document: 'd1' }] })],
      finds: ['own a1'],
    },
    'a member of the team samples their own asset': {
      given: [
        ...people,
        a(asset, 's1', { owner: 'ben' }),
        held({ team: ['ben'] }),
        row('ben', { sample: [{ record: { register: 'asset', id: 's1' } }] }),
      ],
      finds: ['own a1'],
    },
    'whoever keeps the ISMS in line with the standard': {
      given: [...people, ...keeper(), held({ lead: 'ben', clauses: ['4'] })],
      finds: ['own a1'],
    },
    'whoever keeps the ISMS in line, as one of the team': {
      given: [...people, ...keeper(), held({ team: ['ben'] }), row('ben', { requirements: ['2022-4-1'] })],
      finds: ['own a1'],
    },
    'nothing is said of independence': { given: [held({ independence: undefined })], finds: ['unsaid a1'] },
  },
});
