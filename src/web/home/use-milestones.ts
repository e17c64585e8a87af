import { useMemo } from 'react';
import { useViewOn } from '../api/reading.ts';
import { milestonesOf, type Milestone } from './milestones-model.ts';

const none: readonly Milestone[] = [];

/** Reads every milestone until today, whatever day is shown, so that people can move to any of them. */
export function useMilestones(): readonly Milestone[] {
  const { data } = useViewOn(undefined, 'milestones');
  return useMemo(() => (data ? milestonesOf(data) : none), [data]);
}
