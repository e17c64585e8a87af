import { confirmationOf } from '../../across/confirmation.ts';
import { partyRequirement } from '../party-requirement.ts';

/** Confirms that parties still require the same (4.2). */
export const confirmPartyRequirement = confirmationOf(partyRequirement, {
  key: 'confirm-party-requirement',
  clause: '4.2',
});
