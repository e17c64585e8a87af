import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { campaign } from '../campaign.ts';
import { aboutAwareness, findUnaware, notAware } from '../awareness-topics.ts';

const { empty, ...findings } = notAware;

export const policyKnown = rule({
  key: 'policy-known',
  title: 'People know the policy',
  answers: citesBoth('7.3 a)'),
  mode: 'computed',
  why: 'Having clicked a policy away is not knowing it. An auditor asks somebody at the line what it says; records show whether anybody ever told them.',
  of: campaign,
  reads: aboutAwareness,
  empty,
  findings,
  *check(s, find) {
    yield* findUnaware('policy', s, find);
  },
});
