import { organisation } from '#isms/across/organisation.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Asker } from './asker.ts';

/** Whether the organisation asks somebody with these roles to sign in with more than a password. */
export const asksForSecondFactor = (
  { roles }: Pick<Asker, 'roles'>,
  s: Reader<typeof organisation>,
): boolean =>
  (s.setting(organisation, 'secondFactorFor') ?? []).some(
    (asked) => asked === 'everyone' || roles.includes(asked),
  );
