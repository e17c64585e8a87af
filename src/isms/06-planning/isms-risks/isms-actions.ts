import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { action } from '../../across/action.ts';
import { ismsRisk } from './isms-risk.ts';

/** Returns the actions about a risk or opportunity of the ISMS, done or not, without dropped ones. */
export const actionsFor = (
  { id }: Stored<typeof ismsRisk>,
  s: Neighbourhood<typeof action>,
): readonly Stored<typeof action>[] =>
  s.referring(action, 'serves', id).filter(({ fields }) => fields.status !== 'dropped');

/** Checks whether open risks and opportunities need actions and none of them has any. */
export function nothingIsPlanned(s: Reader<typeof ismsRisk | typeof action>): boolean {
  const toAct = s
    .all(ismsRisk)
    .filter(({ fields }) => fields.status === 'open' && fields.handling !== 'no action');
  return toAct.length > 0 && toAct.every((each) => actionsFor(each, s).length === 0);
}
