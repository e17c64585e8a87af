import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { objective } from '../objective.ts';
import { objectivesEvaluated } from './6.2-l-objectives-evaluated.ts';

const fast = a(objective, 'fast');
const old = (fields: object = {}) =>
  a(objective, 'old', {
    status: 'closed',
    closedOn: '2026-01-20',
    verdict: 'missed',
    verdictReason: '94 %, two systems late.',
    evaluation: undefined,
    ...fields,
  });

testRule(objectivesEvaluated, {
  holds: {
    'a way to evaluate, and a verdict on last year’s': { given: [fast, old()] },
    'the first objectives': { given: [fast] },
    'a draft need not say yet': {
      given: [fast, a(objective, 'idea', { status: 'draft', evaluation: undefined })],
    },
  },
  finds: {
    'one will see': { given: [a(objective, 'fast', { evaluation: undefined })], finds: ['unplanned fast'] },
    'closed, and nobody says how it ended': {
      given: [fast, old({ verdict: undefined, verdictReason: undefined })],
      finds: ['open old'],
    },
    'missed, and nothing shows it': {
      given: [fast, old({ verdictReason: undefined })],
      finds: ['unshown old'],
    },
    'nothing is pursued any more': { given: [old()], finds: ['none'] },
    'drafts only': { given: [a(objective, 'idea', { status: 'draft' })], finds: ['empty'] },
  },
});
