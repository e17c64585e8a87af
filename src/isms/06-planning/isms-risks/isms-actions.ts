import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { action } from '../../across/action.ts';
import { ismsRisk } from './isms-risk.ts';

/** What is done, or was, about a risk or opportunity of the ISMS; what was dropped does not count. */
export const actionsFor = (
  { id }: Stored<typeof ismsRisk>,
  s: Neighbourhood<typeof action>,
): readonly Stored<typeof action>[] =>
  s.referring(action, 'serves', id).filter(({ fields }) => fields.status !== 'dropped');

/** Whether something is to be done about open risks and opportunities, and no action exists for any of them. */
export function nothingIsPlanned(s: Reader<typeof ismsRisk | typeof action>): boolean {
  const toAct = s
    .all(ismsRisk)
    .filter(({ fields }) => fields.status === 'open' && fields.handling !== 'no action');
  return toAct.length > 0 && toAct.every((each) => actionsFor(each, s).length === 0);
}
