import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { communicationOccurrence } from '../../../07-support/communication/communication-occurrence.ts';
import { objective } from '../objective.ts';
import { objectivesCommunicated } from './6.2-e-objectives-communicated.ts';

const about = [{ register: 'objective', id: 'fast' }];
const meeting = (doneOn: string) => a(communicationOccurrence, 'c1', { about, doneOn });
const silent = a(objective, 'fast', { communicatedOn: undefined });
const said = (communicatedOn: string) => a(objective, 'fast', { communicatedOn });
const approved = (on: string, as = silent) => decided('d1', [as], { on });

testRule(objectivesCommunicated, {
  holds: {
    'in a meeting about it': { given: [silent, meeting('2026-06-10'), approved('2026-06-01')] },
    'it says so itself': { given: [said('2026-06-10'), approved('2026-06-01', said('2026-06-10'))] },
    'on the day it was approved': { given: [silent, meeting('2026-06-01'), approved('2026-06-01')] },
    'told again after the change': {
      given: [said('2026-01-20'), meeting('2026-06-10'), approved('2026-06-01', said('2026-01-20'))],
    },
    'approved, and the meeting is next week': { given: [silent, approved('2026-09-15')] },
    'approved anew, and the meeting is next week': {
      given: [said('2026-01-20'), approved('2026-09-15', said('2026-01-20'))],
    },
    'never approved, which another rule finds': { given: [said('2025-12-20')] },
    'its approval is void, and they were told after the change': {
      given: [said('2026-01-20'), approved('2025-11-01', a(objective, 'fast', { target: 90 }))],
    },
    'a draft is nobody’s business yet': {
      given: [said('2026-01-20'), a(objective, 'idea', { status: 'draft', communicatedOn: undefined })],
    },
  },
  finds: {
    'nobody was told': { given: [silent, approved('2026-06-01')], finds: ['untold fast'] },
    'the meeting was about another one': {
      given: [silent, a(communicationOccurrence, 'c1', { about: [{ register: 'objective', id: 'slow' }] })],
      finds: ['untold fast'],
    },
    'the meeting lies ahead': { given: [silent, meeting('2026-10-14')], finds: ['untold fast'] },
    'told before it was settled': {
      given: [silent, meeting('2026-05-20'), approved('2026-06-01')],
      finds: ['outdated fast'],
    },
    'its approval is void': {
      given: [said('2025-12-20'), approved('2025-11-01', a(objective, 'fast', { target: 90 }))],
      finds: ['changed fast'],
    },
  },
});
