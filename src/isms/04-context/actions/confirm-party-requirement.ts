import { confirming } from '../../across/confirmation.ts';
import { partyRequirement } from '../party-requirement.ts';

/** Parties still require the same (4.2). */
export const confirmPartyRequirement = confirming(partyRequirement, {
  key: 'confirm-party-requirement',
  clause: '4.2',
});
