import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { campaign } from '../campaign.ts';
import { aboutAwareness, findUnaware, notAware } from '../awareness-topics.ts';

const { empty, ...findings } = notAware;

export const consequencesKnown = rule({
  key: 'consequences-known',
  title: 'People know what follows when rules are not kept',
  answers: citesBoth('7.3 c)'),
  mode: 'supported',
  why: 'For the organisation, its customers and themselves. Records show who was told; whether it was understood, interviews show.',
  of: campaign,
  reads: aboutAwareness,
  empty,
  findings,
  follows: { few: ['policy-known.few'], short: ['policy-known.short'] },
  *check(s, find) {
    yield* findUnaware('consequences', s, find);
  },
});
