import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { person } from '../../../07-support/people/person.ts';
import { auditProgramme } from '../audit-programme.ts';
import { programmeItem } from '../programme-item.ts';
import { programmeInForce } from './9.2.2-programme-in-force.ts';

const programme = (fields: object = {}) => a(auditProgramme, 'p1', { owner: 'ana', ...fields });
const slot = (id: string, fields: object = {}) => a(programmeItem, id, { programme: 'p1', ...fields });
const approved = (fields: object = {}) => [
  a(person, 'ana'),
  programme(fields),
  decided('d1', [programme(fields)]),
  slot('i1'),
];
const empty = (name: string) => approved({ [name]: undefined });

testRule(programmeInForce, {
  holds: {
    'approved, with all it has to say': { given: approved() },
    'on its last day': { given: approved({ reviewedOn: '2027-06-15' }), asOf: '2027-12-31' },
    'one that is over is history': {
      given: [
        ...approved(),
        a(auditProgramme, 'p0', { status: 'over', from: undefined, methods: undefined }),
      ],
    },
    'one that begins next year may be a draft': {
      given: [...approved(), a(auditProgramme, 'p2', { from: '2027-01-01', methods: undefined })],
    },
    'a second one for the same time is a draft': {
      given: [...approved(), a(auditProgramme, 'p2', { methods: undefined })],
    },
    'a slot was dropped for a reason': {
      given: [...approved(), slot('i2', { status: 'dropped', droppedBecause: 'Taken in with that of May.' })],
    },
  },
  finds: {
    'the only one is over': { given: approved(), asOf: '2028-01-01', finds: ['empty'] },
    'not how often': { given: empty('frequency'), finds: ['frequency p1'] },
    'not how': { given: empty('methods'), finds: ['methods p1'] },
    'not by whom': { given: empty('responsibilities'), finds: ['responsibilities p1'] },
    'not what is planned': { given: empty('planning'), finds: ['planning p1'] },
    'not how it is reported': { given: empty('reporting'), finds: ['reporting p1'] },
    'nobody has approved it': {
      given: [a(person, 'ana'), programme(), slot('i1')],
      finds: ['empty'],
    },
    'it was rejected': {
      given: [...approved(), decided('d2', [programme()], { kind: 'rejection' })],
      finds: ['empty'],
    },
    'its approval has ended': {
      given: [
        a(person, 'ana'),
        programme(),
        decided('d1', [programme()], { until: '2026-06-30' }),
        slot('i1'),
      ],
      finds: ['expired p1'],
    },
    'it was changed after it was approved': {
      given: [
        a(person, 'ana'),
        programme({ methods: 'By questionnaire.' }),
        decided('d1', [programme()]),
        slot('i1'),
      ],
      finds: ['void p1'],
    },
    'nothing is planned': { given: approved().slice(0, 3), finds: ['slotless p1'] },
    'only an audit of a supplier is planned': {
      given: [...approved().slice(0, 3), slot('i1', { kind: 'supplier' })],
      finds: ['slotless p1'],
    },
    'its owner has left': {
      given: [a(person, 'ana', { to: '2026-08-31' }), ...approved().slice(1)],
      finds: ['leaderless p1'],
    },
    'without an end': { given: empty('to'), finds: ['undated p1'] },
    'nobody has looked at it for two years': {
      given: approved({ reviewedOn: '2024-06-15' }),
      finds: ['stale p1'],
    },
    'a slot was dropped without a word': {
      given: [...approved(), slot('i2', { status: 'dropped' })],
      finds: ['dropped i2'],
    },
  },
});
