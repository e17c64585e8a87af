import { browserSupportsWebAuthn } from '@simplewebauthn/browser';

// Browsers tie a passkey to a name, and have none for an address of numbers.
const isNumbers = /^(\d{1,3}(\.\d{1,3}){3}|\[.*\])$/;

/** Whether this browser can use passkeys at the address of this page. */
export const passkeysPossible = (): boolean =>
  browserSupportsWebAuthn() && !isNumbers.test(globalThis.location.hostname);
