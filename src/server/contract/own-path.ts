/** A placeholder origin for addresses that name none. No real address has it. */
const unnamed = 'http://own.invalid';

/**
 * Returns path, query and fragment of an address of this application, or undefined for an address that leads elsewhere.
 * Browsers drop tabs and line breaks and read a backslash as a slash, so only parsing shows where an address leads. An
 * absolute address belongs to the application if it has the given origin.
 */
export function ownPath(address: string, origin = unnamed): string | undefined {
  const url = URL.parse(address, origin);
  if (url === null || url.origin !== origin) return undefined;
  const path = `${url.pathname}${url.search}${url.hash}`;
  // `/.//example.org` parses as a path, but leads elsewhere when it is followed.
  return path.startsWith('//') ? undefined : path;
}
