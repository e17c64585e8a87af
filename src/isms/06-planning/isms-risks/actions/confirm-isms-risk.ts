import { confirmationOf } from '../../../across/confirmation.ts';
import { ismsRisk } from '../isms-risk.ts';

/** Confirms that risks and opportunities of the ISMS still exist as described (6.1.1). */
export const confirmIsmsRisk = confirmationOf(ismsRisk, { key: 'confirm-isms-risk', clause: '6.1.1' });
