import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { acknowledgement } from '../../../07-support/documents/acknowledgement.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { person } from '../../../07-support/people/person.ts';
import { absence } from '../../../across/absence.ts';
import { organisation } from '../../../across/organisation.ts';
import { policyCommunicated } from './5.2-f-policy-communicated.ts';

const policy = a(document, 'policy', { kind: 'information security policy' });
const version = (id: string, number: string, fields: object) =>
  a(documentVersion, id, { document: 'policy', number, state: 'published', ...fields });
const inForce = [policy, version('v2', '2.0', { publishedOn: '2026-03-02' })];
const people = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10'];
const staff = people.map((id) => a(person, id));
const read = (of: string, ...readers: readonly string[]) =>
  readers.map((id) => a(acknowledgement, `${of}-${id}`, { version: of, person: id }));
const allBut = (count: number) => people.slice(0, people.length - count);

testRule(policyCommunicated, {
  holds: {
    'everybody has read it': { given: [...inForce, ...staff, ...read('v2', ...people)] },
    'the one who has not is away': {
      given: [
        ...inForce,
        ...staff,
        ...read('v2', ...allBut(1)),
        a(absence, 'sick', { person: 'p10', from: '2026-02-16', to: '2026-12-31' }),
      ],
    },
    'the one who has not joined this month': {
      given: [
        ...inForce,
        ...staff.slice(0, 9),
        a(person, 'p10', { from: '2026-09-14' }),
        ...read('v2', ...allBut(1)),
      ],
    },
    'the one who has not is outside the ISMS': {
      given: [
        ...inForce,
        ...staff.slice(0, 9),
        a(person, 'p10', { inScope: false }),
        ...read('v2', ...allBut(1)),
      ],
    },
    'one of ten is missing, which is what was settled': {
      given: [
        ...inForce,
        ...staff,
        ...read('v2', ...allBut(1)),
        a(organisation, 'org', { acknowledgementQuota: 90 }),
      ],
    },
    'a new version is a week old, and they know the one before': {
      given: [
        policy,
        version('v1', '1.0', { state: 'withdrawn', publishedOn: '2025-02-03' }),
        version('v2', '2.0', { publishedOn: '2026-09-23' }),
        ...staff,
        ...read('v1', ...people),
      ],
    },
  },
  finds: {
    'it is a draft': {
      given: [policy, version('v1', '1.0', { state: 'draft' }), ...staff],
      finds: ['unpublished policy'],
    },
    'the first version is a week old': {
      given: [policy, version('v1', '1.0', { publishedOn: '2026-09-23' }), ...staff],
      finds: ['early policy'],
    },
    'nobody is on record': { given: inForce, finds: ['nobody policy'] },
    'one of ten is missing': {
      given: [...inForce, ...staff, ...read('v2', ...allBut(1))],
      finds: ['short policy'],
    },
    'a third are missing': {
      given: [...inForce, ...staff, ...read('v2', ...allBut(3))],
      finds: ['few policy'],
    },
    'they read the version before': {
      given: [
        ...inForce,
        version('v1', '1.0', { state: 'withdrawn', publishedOn: '2025-02-03' }),
        ...staff,
        ...read('v1', ...people),
      ],
      finds: ['few policy'],
    },
  },
});
