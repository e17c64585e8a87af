import { confirmationOf } from '../../../across/confirmation.ts';
import { measure } from '../measure.ts';

/** Confirms that measures still work as described (6.1.3). */
export const confirmMeasure = confirmationOf(measure, { key: 'confirm-measure', clause: '6.1.3' });
