import type { Session } from '#server/contract/contract.ts';

// Outside of React, because every request says it: two windows may be about two organisations, and neither may write into
// the other's because somebody switched there.
let named: string | undefined;
let isOneOfSeveral = false;

/** The organisation that requests are about; undefined until the address or the server has said it. */
export const organisationNamed = (): string | undefined => named;

/** The same for links, which cannot have a header; undefined where there is only one. */
export const organisationInLinks = (): string | undefined => (isOneOfSeveral ? named : undefined);

/** The address names an organisation; says whether that is another one than before. */
export function nameOrganisation(organisation: string | undefined): boolean {
  if (organisation === undefined || organisation === named) return false;
  const isAnother = named !== undefined;
  named = organisation;
  return isAnother;
}

/** The server says which organisation somebody is in, and of how many they are a member; nobody signed in is in none. */
export function enterOrganisation(session: Session | null): void {
  named = session?.organisation.id;
  isOneOfSeveral = (session?.organisations ?? 0) > 1;
}
