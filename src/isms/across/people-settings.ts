import { interval, share } from './setting.ts';

/** The settings for resources and competence (7.1, 7.2). */
export const resourcesAndCompetence = {
  resourcePlan: interval(
    'Resource plan',
    'How often top management decides anew on people, budget and tools for the ISMS.',
    'P12M',
  ),
  resourceRequest: interval(
    'Resource request',
    'Within what time a request for resources is granted or refused.',
    'P60D',
  ),
  competenceRefresh: interval(
    'Refreshing of competence',
    'How long a competence counts as shown where neither it nor the record says otherwise.',
    'P36M',
  ),
  trainingEffectiveness: interval(
    'Effectiveness of training',
    'Within what time after a gap in competence was worked on it is judged whether that helped.',
    'P6M',
  ),
};

/**
 * The settings for policy and awareness (5.2 f, 7.3). The organisation sets the shares, within lower limits that keep
 * them meaningful.
 */
export const policyAndAwareness = {
  acknowledgementQuota: share(
    'Policy acknowledged by',
    'Per cent of the people in scope who are to have acknowledged the policy in force.',
    95,
    80,
  ),
  acknowledgementFloor: share(
    'Policy acknowledged by, at the very least',
    'Per cent below which the policy counts as not communicated; from here up to the quota it is partly so.',
    80,
    50,
  ),
  acknowledgementGrace: interval(
    'Time to acknowledge',
    'How long people have after a version was published.',
    'P30D',
  ),
  awarenessQuota: share(
    'Awareness completed by',
    'Per cent of the people in scope who are to have completed awareness training on a topic.',
    90,
    75,
  ),
  awarenessFloor: share(
    'Awareness completed by, at the very least',
    'Per cent below which people count as not made aware; from here up to the quota they partly are.',
    75,
    50,
  ),
  awarenessRefresh: interval(
    'Refreshing of awareness',
    'How long a completed awareness training counts.',
    'P12M',
  ),
  joiningGrace: interval(
    'Time after joining',
    'How long somebody new has to acknowledge the policy and to complete awareness training.',
    'P30D',
  ),
  returningGrace: interval(
    'Time after an absence',
    'How long somebody who was away has, once back, for what fell due meanwhile.',
    'P14D',
  ),
};
