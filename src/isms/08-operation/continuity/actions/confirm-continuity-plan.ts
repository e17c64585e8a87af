import { confirmationOf } from '../../../across/confirmation.ts';
import { continuityPlan } from '../continuity-plan.ts';

/** The action that confirms that a continuity plan is still suitable (8.1, A.5.29). */
export const confirmContinuityPlan = confirmationOf(continuityPlan, {
  key: 'confirm-continuity-plan',
  clause: '8.1',
});
