import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { objective } from '../../../06-planning/objectives/objective.ts';
import { managementReview } from '../../../09-evaluation/management-reviews/management-review.ts';
import { metric } from '../../../09-evaluation/monitoring/metric.ts';
import { reading } from '../../../09-evaluation/monitoring/reading.ts';
import { reviewDecision } from '../../../09-evaluation/management-reviews/review-decision.ts';
import { reviewInput } from '../../../09-evaluation/management-reviews/review-input.ts';
import { organisation } from '../../../across/organisation.ts';
import { missesDealtWith } from './5.1-e-misses-dealt-with.ts';

const held = (id: string, heldOn: string) => a(managementReview, id, { status: 'held', heldOn });
const july = held('july', '2026-07-22');
const patches = a(metric, 'patches', { targetFrom: 95, warningFrom: 90 });
const read = (id: string, takenOn: string, value: number) =>
  a(reading, id, { metric: 'patches', status: 'taken', takenOn, value });
const decided = (fields: object) => a(reviewDecision, 'd1', { review: 'july', ...fields });
const missed = (closedOn: string) =>
  a(objective, 'faster', { status: 'closed', closedOn, verdict: 'missed', due: '2025-12-31' });

testRule(missesDealtWith, {
  holds: {
    'the last reading was good': { given: [july, patches, read('r1', '2026-06-30', 97)] },
    'it was bad, and a decision names it': {
      given: [
        july,
        patches,
        read('r1', '2026-06-30', 80),
        decided({ about: [{ register: 'metric', id: 'patches' }] }),
      ],
    },
    'a decision names its objective': {
      given: [
        july,
        patches,
        read('r1', '2026-06-30', 80),
        a(objective, 'faster', { metric: 'patches' }),
        decided({ about: [{ register: 'objective', id: 'faster' }] }),
      ],
    },
    'a warning only': { given: [july, patches, read('r1', '2026-06-30', 92)] },
    'it went bad after the review': {
      given: [july, patches, read('r1', '2026-06-30', 97), read('r2', '2026-08-31', 80)],
    },
    'missed before the last review but one': {
      given: [held('october', '2025-10-29'), july, missed('2025-09-01')],
    },
    'the review that counts is not yet held': {
      given: [july, patches, read('r1', '2026-08-31', 80), held('october', '2026-10-29')],
    },
  },
  finds: {
    'it was bad, and nothing was decided': {
      given: [july, patches, read('r1', '2026-06-30', 80)],
      finds: ['undecided july'],
    },
    'a decision follows from the input that showed it, but is about something else': {
      given: [
        july,
        patches,
        read('r1', '2026-06-30', 80),
        a(reviewInput, 'i1', { review: 'july', records: [{ register: 'metric', id: 'patches' }] }),
        decided({ inputs: ['i1'] }),
      ],
      finds: ['undecided july'],
    },
    'an objective was missed since the review before': {
      given: [held('october', '2025-10-29'), july, missed('2026-01-20')],
      finds: ['undecided july'],
    },
    'an objective was overdue': {
      given: [july, a(objective, 'faster', { due: '2026-06-30' })],
      finds: ['undecided july'],
    },
    'the first review is planned': {
      given: [a(managementReview, 'october', { status: 'planned', heldOn: undefined })],
      finds: ['unheld'],
    },
    'none is planned, but the ISMS is in force for half a year': {
      given: [a(organisation, 'org', { inForceSince: '2026-04-01' })],
      finds: ['unheld'],
    },
    'the only one was called off': {
      given: [a(managementReview, 'october', { status: 'cancelled', heldOn: undefined })],
      finds: ['never'],
    },
  },
});
