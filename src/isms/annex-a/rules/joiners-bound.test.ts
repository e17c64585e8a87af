import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../across/organisation.ts';
import { person } from '../../07-support/people/person.ts';
import { joinersBound } from './joiners-bound.ts';

const inForce = a(organisation, 'org', { inForceSince: '2025-04-01' });
const joined = (from: string, termsOn?: string, fields: object = {}) =>
  a(person, 'ben', { from, termsOn, ...fields });

testRule(joinersBound, {
  holds: {
    'signed before the first day': { given: [inForce, joined('2026-02-02', '2026-01-20')] },
    'there before the ISMS was': { given: [inForce, joined('2019-02-02')] },
    'starts next month': { given: [inForce, joined('2026-11-02')] },
    'somebody from outside': { given: [inForce, joined('2026-02-02', undefined, { kind: 'external' })] },
  },
  finds: {
    'signed nothing': { given: [inForce, joined('2026-02-02')], finds: ['none ben'] },
    'signed in the third week': { given: [inForce, joined('2026-02-02', '2026-02-20')], finds: ['late ben'] },
  },
});
