import { browserSupportsWebAuthn } from '@simplewebauthn/browser';

// Browsers tie a passkey to a host name, and support none for an IP address.
const isNumbers = /^(\d{1,3}(\.\d{1,3}){3}|\[.*\])$/;

/** Returns whether this browser can use passkeys at the address of this page. */
export const passkeysPossible = (): boolean =>
  browserSupportsWebAuthn() && !isNumbers.test(globalThis.location.hostname);
