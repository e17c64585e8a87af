import type { AccessKinds } from '#server/contract/contract.ts';

type What = keyof AccessKinds;

/** Kinds of access events that are usually searched for together. */
export const eventGroups = {
  failures: ['failed', 'locked', 'limited', 'key-refused'],
  sessions: ['signed-in', 'code-asked', 'signed-out', 'session-ended'],
  accounts: [
    'invited',
    'account-made',
    'account-removed',
    'joined',
    'left',
    'password-changed',
    'reset-asked',
    'reset-done',
    'authenticator-set-up',
    'authenticator-removed',
    'recovery-codes-renewed',
    'passkey-added',
    'passkey-removed',
  ],
  keys: ['key-made', 'key-refused', 'key-revoked'],
} as const satisfies Readonly<Record<string, readonly What[]>>;

export type EventGroup = keyof typeof eventGroups;

const failures: ReadonlySet<What> = new Set(eventGroups.failures);
export const isFailure = (what: What): boolean => failures.has(what);
