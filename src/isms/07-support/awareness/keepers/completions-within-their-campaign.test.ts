import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { campaign } from '../campaign.ts';
import { completion } from '../completion.ts';
import { person } from '../../people/person.ts';
import { completionsWithinTheirCampaign } from './completions-within-their-campaign.ts';

const there = [a(campaign, 'c1', { from: '2026-02-01' }), a(person, 'ben', { to: '2026-06-30' })];
const done = (doneOn: string) => a(completion, 'd1', { campaign: 'c1', person: 'ben', doneOn });

testRule(completionsWithinTheirCampaign, {
  holds: {
    'in its time': { given: [...there, done('2026-02-10')] },
  },
  finds: {
    'before it began': { given: [...there, done('2026-01-10')], finds: ['early d1'] },
    'after they had left': { given: [...there, done('2026-07-10')], finds: ['gone d1'] },
  },
});
