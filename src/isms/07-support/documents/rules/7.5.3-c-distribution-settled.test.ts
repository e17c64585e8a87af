import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { appointment } from '../../../05-leadership/roles/appointment.ts';
import { acknowledgement } from '../acknowledgement.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { person } from '../../people/person.ts';
import { distributionSettled } from './7.5.3-c-distribution-settled.ts';

const people = [
  a(person, 'ana', { unit: 'cloud', from: '2020-01-01' }),
  a(person, 'ben', { unit: 'cloud', from: '2020-01-01' }),
  a(person, 'cai', { unit: 'line', from: '2020-01-01' }),
];
const rules = (fields: object = {}, version: object = {}) => [
  ...people,
  a(document, 'rules', { kind: 'instruction', toBeAcknowledged: true, ...fields }),
  a(documentVersion, 'v1', {
    document: 'rules',
    state: 'published',
    publishedOn: '2026-03-02',
    ...version,
  }),
];
const read = (...who: readonly string[]) =>
  who.map((each) => a(acknowledgement, `${each} read it`, { version: 'v1', person: each }));
const signs = a(appointment, 'signs', { role: 'signer', person: 'ana', deputy: 'cai', from: '2026-01-01' });

testRule(distributionSettled, {
  holds: {
    'everyone has read it': { given: [...rules(), ...read('ana', 'ben', 'cai')] },
    'those in its unit have': { given: [...rules({ units: ['cloud'] }), ...read('ana', 'ben')] },
    'those who hold its role or stand in have': {
      given: [...rules({ roles: ['signer'] }), signs, ...read('ana', 'cai')],
    },
    'nobody has to say so': { given: rules({ toBeAcknowledged: false }) },
    'there is time left': { given: rules({}, { publishedOn: '2026-09-14' }) },
    'it is not published yet': { given: rules({}, { state: 'draft' }) },
    'the policy is asked for elsewhere': { given: rules({ kind: 'information security policy' }) },
    'nobody is meant': { given: rules({ units: ['kitchen'] }) },
    'its units are named, in no words': {
      given: [...rules({ audience: undefined, units: ['cloud'] }), ...read('ana', 'ben')],
    },
  },
  finds: {
    'it is for nobody in particular': {
      given: rules({ audience: undefined, toBeAcknowledged: false }),
      finds: ['unaddressed rules'],
    },
    'one has not read it': { given: [...rules(), ...read('ana', 'ben')], finds: ['unread rules'] },
    'the deputy has not': {
      given: [...rules({ roles: ['signer'] }), signs, ...read('ana', 'ben')],
      finds: ['unread rules'],
    },
  },
});
