import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { managementCommitment } from '../../05-leadership/commitment/management-commitment.ts';
import { objective } from '../../06-planning/objectives/objective.ts';
import { completion } from '../../07-support/awareness/completion.ts';
import { operatingRecord } from '../../08-operation/processes/operating-record.ts';
import { managementReview } from '../../09-evaluation/management-reviews/management-review.ts';
import { improvement } from '../../10-improvement/improvement.ts';
import { organisation } from '../../across/organisation.ts';
import { issue } from '../issue.ts';
import { ismsAlive } from './4.4-isms-alive.ts';

const lived = [
  a(organisation, 'org'),
  a(issue, 'law', { reviewedOn: '2026-06-22' }),
  a(managementCommitment, 'talk', { doneOn: '2026-05-06' }),
  a(objective, 'patches', { reviewedOn: '2026-08-18' }),
  a(completion, 'hour', { doneOn: '2026-03-17' }),
  a(operatingRecord, 'august', { performedOn: '2026-09-02' }),
  a(managementReview, 'july', { heldOn: '2026-07-22' }),
  a(improvement, 'idea', { raisedOn: '2026-06-18' }),
];
const without = (id: string) => lived.filter((each) => each.id !== id);

testRule(ismsAlive, {
  holds: {
    'something happened under each clause within the year': { given: lived },
    'the last sign is late by less than the tolerance': {
      given: [...without('talk'), a(managementCommitment, 'talk', { doneOn: '2025-09-10' })],
    },
    'a year without, where the organisation gives itself two': {
      given: [
        ...without('org').filter(({ id }) => id !== 'talk'),
        a(organisation, 'org', { clauseActivity: 'P2Y' }),
        a(managementCommitment, 'talk', { doneOn: '2025-01-16' }),
      ],
    },
  },
  finds: {
    'nothing was ever improved': { given: without('idea'), finds: ['never'] },
    'nothing ever happened under any clause, which is said once': {
      given: [a(organisation, 'org')],
      finds: ['never'],
    },
    'a review in the future is none yet': {
      given: [...without('july'), a(managementReview, 'next', { heldOn: '2026-10-22' })],
      finds: ['never'],
    },
    'nothing was improved yet, but the ISMS is in force for half a year': {
      given: [
        ...without('idea').filter(({ id }) => id !== 'org'),
        a(organisation, 'org', { inForceSince: '2026-04-01' }),
      ],
      finds: ['early'],
    },
    'people were last taught two years ago': {
      given: [...without('hour'), a(completion, 'hour', { doneOn: '2024-09-30' })],
      finds: ['asleep org'],
    },
  },
});
