import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { measure } from '../../06-planning/risk-treatment/measure.ts';
import { person } from '../../07-support/people/person.ts';
import { measuresInPlace } from './measures-in-place.ts';

const ana = a(person, 'ana');
const signing = (fields: object = {}) => a(measure, 'm1', { owner: 'ana', ...fields });

testRule(measuresInPlace, {
  holds: { 'in place': { given: [ana, signing()] } },
  finds: {
    'not there': { given: [ana, signing({ status: 'not implemented' })], finds: ['absent m1'] },
    'planned, and the day is over': {
      given: [ana, signing({ status: 'planned', due: '2026-09-29' })],
      finds: ['overdue m1'],
    },
    'half of it is there': {
      given: [ana, signing({ status: 'partial', due: '2026-10-30' })],
      finds: ['pending m1'],
    },
    'its owner has left': {
      given: [a(person, 'ana', { to: '2026-08-31' }), signing()],
      finds: ['unowned m1'],
    },
  },
});
