import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { campaign } from '../campaign.ts';
import { aboutAwareness, findUnaware, notAware } from '../awareness-topics.ts';

const { empty, ...findings } = notAware;

export const contributionKnown = rule({
  key: 'contribution-known',
  title: 'People know what they contribute to security, and what it is good for',
  answers: citesBoth('7.3 b)'),
  mode: 'supported',
  why: 'People keep to rules they see the sense of. Records show who was told; whether it was understood, interviews show.',
  of: campaign,
  reads: aboutAwareness,
  empty,
  findings,
  follows: { few: ['policy-known.few'], short: ['policy-known.short'] },
  *check(s, find) {
    yield* findUnaware('contribution', s, find);
  },
});
