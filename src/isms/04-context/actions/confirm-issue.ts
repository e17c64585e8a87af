import { confirming } from '../../across/confirmation.ts';
import { issue } from '../issue.ts';

/** Issues are still so (4.1). */
export const confirmIssue = confirming(issue, { key: 'confirm-issue', clause: '4.1' });
