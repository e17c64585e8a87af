import { confirmationOf } from '../../across/confirmation.ts';
import { issue } from '../issue.ts';

/** Confirms that issues still exist as described (4.1). */
export const confirmIssue = confirmationOf(issue, { key: 'confirm-issue', clause: '4.1' });
