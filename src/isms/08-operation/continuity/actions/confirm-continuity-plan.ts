import { confirmationOf } from '../../../across/confirmation.ts';
import { continuityPlan } from '../continuity-plan.ts';

/** Continuity plans still fit (8.1, A.5.29). */
export const confirmContinuityPlan = confirmationOf(continuityPlan, {
  key: 'confirm-continuity-plan',
  clause: '8.1',
});
