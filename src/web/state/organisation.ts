import type { Session } from '#server/contract/contract.ts';

// Outside of React, because every request needs it: two windows may show two organisations, and neither may write into
// the other's because the person switched there.
let named: string | undefined;
let isOneOfSeveral = false;

/** Returns the organisation that requests are about; undefined until the address or the server names it. */
export const organisationNamed = (): string | undefined => named;

/** Returns the organisation for links, which cannot have a header; undefined if the person is a member of only one. */
export const organisationInLinks = (): string | undefined => (isOneOfSeveral ? named : undefined);

/** Sets the organisation named in the address. Returns whether it replaces another one. */
export function nameOrganisation(organisation: string | undefined): boolean {
  if (organisation === undefined || organisation === named) return false;
  const isAnother = named !== undefined;
  named = organisation;
  return isAnother;
}

/** Sets the organisation of the session, and whether the person is a member of several; none if nobody is signed in. */
export function enterOrganisation(session: Session | null): void {
  named = session?.organisation.id;
  isOneOfSeveral = (session?.organisations ?? 0) > 1;
}
