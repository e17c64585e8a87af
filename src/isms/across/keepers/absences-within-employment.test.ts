import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../07-support/people/person.ts';
import { absence } from '../absence.ts';
import { absencesWithinEmployment } from './absences-within-employment.ts';

const ben = (fields: object = {}) => a(person, 'ben', { from: '2020-01-01', to: undefined, ...fields });
const away = (from: string, to?: string) => a(absence, 'b1', { person: 'ben', from, to });

testRule(absencesWithinEmployment, {
  holds: {
    'on leave': { given: [ben(), away('2026-05-01')] },
    'left from leave': { given: [ben({ to: '2026-06-30' }), away('2026-05-01', '2026-06-30')] },
  },
  finds: {
    'still away, and gone': { given: [ben({ to: '2026-06-30' }), away('2026-05-01')], finds: ['after b1'] },
    'away before they came': { given: [ben(), away('2019-11-01', '2019-12-01')], finds: ['before b1'] },
  },
});
