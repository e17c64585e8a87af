import { confirmationOf } from '../../../across/confirmation.ts';
import { objective } from '../objective.ts';

/** Confirms that objectives are still the right ones (6.2 f). */
export const confirmObjective = confirmationOf(objective, {
  key: 'confirm-objective',
  clause: '6.2',
  obstacle: ({ fields }) =>
    fields['metric'] === undefined && fields['progress'] === undefined
      ? 'No metric measures it, and nothing says how far it has come: that is entered first.'
      : undefined,
});
