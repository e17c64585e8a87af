import { confirmationOf } from '../../across/confirmation.ts';
import { interestedParty } from '../interested-party.ts';

/** Confirms that parties still matter in the same way (4.2). */
export const confirmInterestedParty = confirmationOf(interestedParty, {
  key: 'confirm-interested-party',
  clause: '4.2',
});
