import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { appointment } from '../../../05-leadership/roles/appointment.ts';
import { role } from '../../../05-leadership/roles/role.ts';
import { organisation } from '../../../across/organisation.ts';
import { competence } from '../competence.ts';
import { auditing, holds, shown, training } from '../competence-tester.ts';
import { person } from '../../people/person.ts';
import { holdersCompetent } from './7.2-b-holders-competent.ts';

const able = [...auditing, holds(), shown('ana'), shown('ben')];
const learns = shown('ben', { level: 1, supervisedBy: 'ana' });

testRule(holdersCompetent, {
  holds: {
    'holder and deputy have shown it': { given: able },
    'they have shown more than is asked': {
      given: [...auditing, holds(), shown('ana', { level: 3 }), shown('ben')],
    },
    'refreshed a little late': {
      given: [...auditing, holds({ deputy: undefined }), shown('ana', { assessedOn: '2023-09-10' })],
    },
    'who left need not be able any more': {
      given: [...auditing, a(person, 'ben', { to: '2026-08-31' }), holds(), shown('ana')],
    },
    'nor who held the role before': {
      given: [
        ...able,
        a(appointment, 'before', { role: 'audits', person: 'cai', to: '2026-05-31' }),
        a(person, 'cai'),
      ],
    },
    'nor who will hold it': {
      given: [
        ...able,
        a(appointment, 'next', { role: 'audits', person: 'cai', from: '2026-10-01' }),
        a(person, 'cai'),
      ],
    },
  },
  finds: {
    'the deputy has shown nothing': { given: [...auditing, holds(), shown('ana')], finds: ['gap holds'] },
    'a level below': { given: [...able.slice(0, -1), shown('ben', { level: 1 })], finds: ['gap holds'] },
    'a level nobody assessed': {
      given: [...able.slice(0, -1), shown('ben', { assessedOn: undefined })],
      finds: ['gap holds'],
    },
    'the certificate has ended': {
      given: [...able.slice(0, -1), shown('ben', { validUntil: '2026-09-29' })],
      finds: ['lapsed holds'],
    },
    'it was to be refreshed, by the interval of the competence': {
      given: [...able.slice(0, -1), shown('ben', { assessedOn: '2023-08-01' })],
      finds: ['lapsed holds'],
    },
    'it was to be refreshed, by that of the organisation': {
      given: [
        ...able,
        a(competence, 'auditing', { refresh: undefined }),
        a(organisation, 'org', { competenceRefresh: 'P3M' }),
      ],
      finds: ['lapsed holds', 'lapsed holds'],
    },
    'trained and supervised meanwhile': {
      given: [...able.slice(0, -1), learns, training('competence-record', 'ben can')],
      finds: ['learning holds'],
    },
    'trained for the appointment': {
      given: [...able.slice(0, -1), learns, training('appointment', 'holds')],
      finds: ['learning holds'],
    },
    'trained, and nobody looks over the work': {
      given: [...able.slice(0, -1), shown('ben', { level: 1 }), training('competence-record', 'ben can')],
      finds: ['gap holds'],
    },
    'supervised, and the training is late': {
      given: [...able.slice(0, -1), learns, training('competence-record', 'ben can', { due: '2026-09-29' })],
      finds: ['gap holds'],
    },
    'no role asks for anything': {
      given: [a(role, 'audits'), a(person, 'ana'), holds({ deputy: undefined })],
      finds: ['none'],
    },
    'nobody holds it': { given: auditing, finds: ['empty'] },
    'the role has no influence on security': {
      given: [...auditing, a(role, 'audits', { securityRelevant: false }), holds()],
      finds: ['empty'],
    },
  },
});
