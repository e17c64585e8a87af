import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { action } from '../../across/action.ts';
import type { treatment } from './treatment.ts';

/** Returns the actions for a treatment: for its risk, for itself, or for a measure it puts in place. */
export const treatmentActions = (
  { id, fields: { risk, measures = [] } }: Stored<typeof treatment>,
  s: Neighbourhood<typeof action>,
): readonly Stored<typeof action>[] =>
  [risk, id, ...measures].flatMap((each) => s.referring(action, 'serves', each));
