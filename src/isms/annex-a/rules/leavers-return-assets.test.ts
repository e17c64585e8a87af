import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../07-support/people/person.ts';
import { leaversReturnAssets } from './leavers-return-assets.ts';

const left = (to: string, assetsReturnedOn?: string) => a(person, 'ben', { to, assetsReturnedOn });

testRule(leaversReturnAssets, {
  holds: {
    'on the last day': { given: [left('2026-05-31', '2026-05-29')] },
    'still here': { given: [left('2026-12-31')] },
  },
  finds: {
    'left last week': { given: [left('2026-09-25')], finds: ['open ben'] },
    'left in May': { given: [left('2026-05-31')], finds: ['overdue ben'] },
  },
});
