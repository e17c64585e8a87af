import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { speaksForToday } from '../across/interval.ts';
import { organisation } from '../across/organisation.ts';
import { isInForce } from '../across/settings.ts';
import { person } from '../07-support/people/person.ts';

/** Whether somebody worked under the ISMS and left lately enough to show how leaving works today. */
export const leftRecently = (
  { retired, fields: { to, inScope } }: Stored<typeof person>,
  s: Neighbourhood<typeof organisation>,
): boolean => !retired && inScope && to !== undefined && to < s.asOf && speaksForToday(to, s);

/** Whether somebody came to work under the ISMS since it is in force. */
export const joinedSince = (
  { retired, fields: { from, inScope, kind } }: Stored<typeof person>,
  s: Neighbourhood<typeof organisation>,
): boolean =>
  !retired &&
  inScope &&
  kind !== 'external' &&
  isInForce(s) &&
  from !== undefined &&
  from <= s.asOf &&
  from >= (s.setting(organisation, 'inForceSince') ?? '9999');
