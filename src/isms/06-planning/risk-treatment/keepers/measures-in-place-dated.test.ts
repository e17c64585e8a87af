import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { measure } from '../measure.ts';
import { measuresInPlaceDated } from './measures-in-place-dated.ts';

const done = (status: string, implementedOn?: string) => [a(measure, 'm1', { status, implementedOn })];

testRule(measuresInPlaceDated, {
  holds: {
    'implemented since': { given: done('implemented', '2025-05-01') },
    planned: { given: done('planned') },
    'fell back in part': { given: done('partial', '2025-05-01') },
  },
  finds: {
    'planned and working': { given: done('planned', '2025-05-01'), finds: ['early m1'] },
    'working since nobody knows': { given: done('implemented'), finds: ['undated m1'] },
  },
});
