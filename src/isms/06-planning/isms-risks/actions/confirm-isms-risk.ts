import { confirmationOf } from '../../../across/confirmation.ts';
import { ismsRisk } from '../isms-risk.ts';

/** Risks and opportunities of the ISMS are still so (6.1.1). */
export const confirmIsmsRisk = confirmationOf(ismsRisk, { key: 'confirm-isms-risk', clause: '6.1.1' });
