import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { campaign } from '../campaign.ts';
import { completion } from '../completion.ts';
import { person } from '../../people/person.ts';
import { contributionKnown } from './7.3-b-contribution-known.ts';

const people = ['ana', 'ben', 'cai', 'dora', 'emil'].map((name) => a(person, name, { from: '2020-01-01' }));
const about = (topic: string, reached: number) => [
  a(campaign, 'hour', { topics: [topic] }),
  ...people,
  ...people
    .slice(0, reached)
    .map(({ id }) => a(completion, `${id} took part`, { campaign: 'hour', person: id })),
];

testRule(contributionKnown, {
  holds: { 'all were told': { given: about('contribution', 5) } },
  finds: {
    'four of five were told': { given: about('contribution', 4), finds: ['short'] },
    'three of five were told': { given: about('contribution', 3), finds: ['few'] },
    'all were told something else': { given: about('policy', 5), finds: ['uncovered'] },
    'nobody works here': { given: [a(campaign, 'hour', { topics: ['contribution'] })], finds: ['nobody'] },
    'there was no training': { given: people, finds: ['empty'] },
  },
});
