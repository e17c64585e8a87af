import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { evidence } from '../../../across/evidence.ts';
import { shown } from '../competence-tester.ts';
import { person } from '../../people/person.ts';
import { competenceProven } from './7.2-d-competence-proven.ts';

const ana = a(person, 'ana');
const certificate = (id: string, fields: object = {}, more: object = {}) =>
  a(evidence, id, { validUntil: undefined, ...fields }, more);
const proven = shown('ana', { evidence: ['course'] });

testRule(competenceProven, {
  holds: {
    'a certificate is attached': { given: [ana, proven, certificate('course')] },
    'one of two still counts': {
      given: [
        ana,
        shown('ana', { evidence: ['course', 'test'] }),
        certificate('course', { validUntil: '2026-01-31' }),
        certificate('test', { validUntil: '2026-09-30' }),
      ],
    },
    'somebody only learning has nothing to prove yet': {
      given: [ana, proven, certificate('course'), a(person, 'ben'), shown('ben', { level: undefined })],
    },
    'nor does somebody who left': {
      given: [ana, proven, certificate('course'), a(person, 'ben', { to: '2026-08-31' }), shown('ben')],
    },
  },
  finds: {
    'a line in a curriculum vitae': { given: [ana, shown('ana')], finds: ['unproven ana can'] },
    'it is not said what it rests on': {
      given: [ana, shown('ana', { evidence: ['course'], basis: undefined }), certificate('course')],
      finds: ['baseless ana can'],
    },
    'the certificate ended yesterday': {
      given: [ana, proven, certificate('course', { validUntil: '2026-09-29' })],
      finds: ['expired ana can'],
    },
    'the certificate was taken back': {
      given: [ana, proven, certificate('course', {}, { retired: true })],
      finds: ['expired ana can'],
    },
    'nobody has been assessed': { given: [ana, shown('ana', { level: undefined })], finds: ['empty'] },
  },
});
