import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../07-support/people/person.ts';
import { leaversAccessRemoved } from './leavers-access-removed.ts';

const left = (to: string, accessRemovedOn?: string, fields: object = {}) =>
  a(person, 'ben', { to, accessRemovedOn, ...fields });

testRule(leaversAccessRemoved, {
  holds: {
    'on the last day': { given: [left('2026-05-31', '2026-05-29')] },
    'the morning after': { given: [left('2026-05-31', '2026-06-01')] },
    'leaves today': { given: [left('2026-09-30')] },
    'years ago': { given: [left('2021-05-31')] },
    'never had any access here': { given: [left('2026-05-31', undefined, { inScope: false })] },
  },
  finds: {
    'nobody recorded it': { given: [left('2026-05-31')], finds: ['still ben'] },
    'nine days later': { given: [left('2026-05-31', '2026-06-09')], finds: ['late ben'] },
  },
});
