import { confirmationOf } from '../../across/confirmation.ts';
import { issue } from '../issue.ts';

/** Issues are still so (4.1). */
export const confirmIssue = confirmationOf(issue, { key: 'confirm-issue', clause: '4.1' });
