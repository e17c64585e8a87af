import { confirmationOf } from '../../../across/confirmation.ts';
import { document } from '../document.ts';

/** Confirms that documents from outside are the current editions (7.5.3). */
export const checkDocument = confirmationOf(document, {
  key: 'check-document',
  clause: '7.5.3',
  deadline: 'check',
  title: 'Confirm as current',
  consequence:
    'The edition on record counts as the current one on that day, and so does that of each other one you name. A newer edition is entered first.',
});
