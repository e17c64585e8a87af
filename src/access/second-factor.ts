import { organisation } from '#isms/across/organisation.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Asker } from './asker.ts';

/** Checks whether the organisation requires a second factor of people with these roles. */
export const asksForSecondFactor = (
  { roles }: Pick<Asker, 'roles'>,
  s: Reader<typeof organisation>,
): boolean =>
  (s.setting(organisation, 'secondFactorFor') ?? []).some(
    (asked) => asked === 'everyone' || roles.includes(asked),
  );
