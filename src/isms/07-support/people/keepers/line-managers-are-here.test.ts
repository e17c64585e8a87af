import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../person.ts';
import { lineManagersAreHere } from './line-managers-are-here.ts';

const ben = (fields: object = {}) =>
  a(person, 'ben', { manager: 'ana', from: '2020-01-01', to: undefined, ...fields });
const ana = (to?: string) => a(person, 'ana', { to });

testRule(lineManagersAreHere, {
  holds: {
    'she is here': { given: [ben(), ana()] },
    'both have left': { given: [ben({ to: '2026-05-31' }), ana('2026-06-30')] },
  },
  finds: {
    'she left': { given: [ben(), ana('2026-06-30')], finds: ['left ben'] },
  },
});
