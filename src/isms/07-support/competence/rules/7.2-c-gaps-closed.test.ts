import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { role } from '../../../05-leadership/roles/role.ts';
import { auditing, holds, shown, training } from '../competence-tester.ts';
import { person } from '../../people/person.ts';
import { gapsClosed } from './7.2-c-gaps-closed.ts';

const able = [...auditing, holds({ deputy: undefined }), shown('ana')];
const gap = [...auditing, holds({ deputy: undefined }), shown('ana', { level: 1 })];
const done = (doneOn: string, fields: object = {}) =>
  training('competence-record', 'ana can', { status: 'done', doneOn, ...fields });

testRule(gapsClosed, {
  holds: {
    'there is no gap': { given: able },
    'a gap is worked on': { given: [...gap, training('competence-record', 'ana can')] },
    'by a second action, since the first is late': {
      given: [
        ...gap,
        training('competence-record', 'ana can', { due: '2026-06-30' }),
        { ...training('appointment', 'holds'), id: 'second course' },
      ],
    },
    'a gap was closed, and it is too soon to say whether that lasts': {
      given: [...able, done('2026-06-30')],
    },
    'the head said in the action that it helped': {
      given: [...able, done('2025-09-25', { effectiveness: 'effective', effectivenessOn: '2026-01-12' })],
    },
    'or in the record of the competence': {
      given: [
        ...auditing,
        holds({ deputy: undefined }),
        shown('ana', { effectiveness: 'partly', effectivenessOn: '2026-01-12' }),
        done('2025-09-25'),
      ],
    },
    'an action for something else is judged there': {
      given: [...able, training('risk', 'r1', { status: 'done', doneOn: '2025-01-01' })],
    },
  },
  finds: {
    'nothing is done about a gap': { given: gap, finds: ['unaddressed holds'] },
    'what was to be done was dropped': {
      given: [...gap, training('competence-record', 'ana can', { status: 'dropped' })],
      finds: ['unaddressed holds'],
    },
    'it was done, and the gap is there still': {
      given: [...gap, done('2026-08-01')],
      finds: ['unaddressed holds'],
    },
    'it is late': {
      given: [...gap, training('competence-record', 'ana can', { due: '2026-09-29' })],
      finds: ['late holds'],
    },
    'it is due on no day': {
      given: [...gap, training('competence-record', 'ana can', { due: undefined })],
      finds: ['unaddressed holds'],
    },
    'nobody said whether it helped': { given: [...able, done('2025-12-01')], finds: ['unjudged course'] },
    'no role asks for anything': {
      given: [a(role, 'audits'), a(person, 'ana'), holds({ deputy: undefined })],
      finds: ['none'],
    },
    'nobody holds a role': { given: auditing, finds: ['empty'] },
  },
});
