import { useMemo } from 'react';
import { useViewOn } from '../api/reading.ts';
import { milestonesOf, type Milestone } from './milestones-model.ts';

const none: readonly Milestone[] = [];

/** Every milestone until today, whatever day is shown: one goes to them along the strip. */
export function useMilestones(): readonly Milestone[] {
  const { data } = useViewOn(undefined, 'milestones');
  return useMemo(() => (data ? milestonesOf(data) : none), [data]);
}
