/** An origin that no address has but those that name none. */
const unnamed = 'http://own.invalid';

/**
 * Path, query and fragment of an address of this application, as a browser reads it; undefined for an address that leads
 * elsewhere. Browsers drop tabs and line breaks and take a backslash for a slash, so that only parsing tells where one leads.
 * An absolute address is ours if it has the origin that is given.
 */
export function ownPath(address: string, origin = unnamed): string | undefined {
  const url = URL.parse(address, origin);
  if (url === null || url.origin !== origin) return undefined;
  const path = `${url.pathname}${url.search}${url.hash}`;
  // `/.//example.org` is a path until it is followed as an address of its own.
  return path.startsWith('//') ? undefined : path;
}
