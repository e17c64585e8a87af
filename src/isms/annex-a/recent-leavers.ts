import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { speaksForToday } from '../across/interval.ts';
import { organisation } from '../across/organisation.ts';
import { isInForce } from '../across/settings.ts';
import { person } from '../07-support/people/person.ts';

/** Returns whether a person worked under the ISMS and left recently enough to show how leaving is handled today. */
export const leftRecently = (
  { retired, fields: { to, inScope } }: Stored<typeof person>,
  s: Neighbourhood<typeof organisation>,
): boolean => !retired && inScope && to !== undefined && to < s.asOf && speaksForToday(to, s);

/** Returns whether a person began to work under the ISMS since it came into force. */
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
