import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { change } from '../change.ts';
import { ismsChangesPlanned } from './6.3-isms-changes-planned.ts';

const move = (fields: object = {}) =>
  a(change, 'move', { isms: true, owner: 'leo', startsOn: '2026-06-10', ...fields });
const approved = (fields: object = {}, on = '2026-06-01') => decided('d1', [move(fields)], { on });
const org = a(organisation, 'org', { inForceSince: '2025-04-01' });
const scope = a(document, 'scope', { kind: 'scope' });
const versions = [
  a(documentVersion, 'v1', {
    document: 'scope',
    state: 'withdrawn',
    publishedOn: '2025-03-13',
    number: '1.0',
  }),
  a(documentVersion, 'v2', {
    document: 'scope',
    state: 'published',
    publishedOn: '2026-06-24',
    number: '1.1',
  }),
];

testRule(ismsChangesPlanned, {
  holds: {
    'decided before the start': { given: [move(), approved()] },
    'decided on the day of the start': { given: [move(), approved({}, '2026-06-10')] },
    'approved anew on the way, since its end was moved': {
      given: [
        move({ due: '2026-12-18' }),
        { ...approved(), retired: true },
        decided('d2', [move({ due: '2026-12-18' })], { on: '2026-07-20' }),
      ],
    },
    'it starts next month': { given: [move({ startsOn: '2026-10-26' })] },
    'it was dropped': {
      given: [move(), approved(), a(change, 'idea', { isms: true, status: 'dropped', startsOn: undefined })],
    },
    'a change of something else is judged elsewhere': {
      given: [move(), approved(), a(change, 'cloud', { isms: false })],
    },
    'a new scope, and the change that names it': {
      given: [org, scope, ...versions, move({ documents: ['scope'] }), approved({ documents: ['scope'] })],
    },
    'the first scope': { given: [org, scope, ...versions.slice(1), move(), approved()] },
    'a new version from before the ISMS was in force': {
      given: [a(organisation, 'org', { inForceSince: '2026-07-01' }), scope, ...versions, move(), approved()],
    },
    'a new version of a procedure': {
      given: [org, a(document, 'scope', { kind: 'procedure' }), ...versions, move(), approved()],
    },
  },
  finds: {
    'no change at all': { given: [a(change, 'cloud', { isms: false })], finds: ['none'] },
    'begun, and nobody decided': { given: [move()], finds: ['undecided move'] },
    'done, and refused': {
      given: [move({ status: 'done', doneOn: '2026-06-30' }), decided('d1', [move()], { kind: 'rejection' })],
      finds: ['undecided move'],
    },
    'decided afterwards': { given: [move(), approved({}, '2026-06-18')], finds: ['late move'] },
    'something else was decided': {
      given: [move({ consequences: 'None.' }), approved()],
      finds: ['void move'],
    },
    'approved, changed before it began, and approved as changed only afterwards': {
      given: [
        move({ consequences: 'None.' }),
        { ...approved(), retired: true },
        decided('d2', [move({ consequences: 'None.' })], { on: '2026-06-18' }),
      ],
      finds: ['anew move'],
    },
    'refused when it began, and approved afterwards': {
      given: [
        move(),
        { ...approved({}, '2026-05-20'), retired: true },
        decided('d2', [move()], { kind: 'rejection', on: '2026-06-05' }),
        decided('d3', [move()], { on: '2026-06-18' }),
      ],
      finds: ['late move'],
    },
    'in a hurry': {
      given: [move({ planning: 'emergency' }), approved({ planning: 'emergency' }, '2026-06-12')],
      finds: ['emergency move'],
    },
    'some day': {
      given: [move({ startsOn: undefined, due: undefined })],
      finds: ['undated move'],
    },
    'done without a day to start': {
      given: [move({ startsOn: undefined, status: 'done', doneOn: '2026-06-30' })],
      finds: ['undated move', 'undecided move'],
    },
    'by nobody': {
      given: [move({ owner: undefined }), approved({ owner: undefined })],
      finds: ['nobody move'],
    },
    'not thought through': {
      given: [
        move({
          startsOn: '2026-10-26',
          description: undefined,
          consequences: undefined,
          resources: undefined,
        }),
      ],
      finds: ['purposeless move', 'unweighed move', 'unresourced move'],
    },
    'a new scope that no change names': {
      given: [org, scope, ...versions, move(), approved()],
      finds: ['unannounced scope'],
    },
  },
});
