import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { document } from '../../07-support/documents/document.ts';
import type { documentVersion } from '../../07-support/documents/document-version.ts';
import { documentsOf, publishedVersion } from '../../07-support/documents/version-in-force.ts';

type Registers = typeof document | typeof documentVersion;

/**
 * Returns the published policies or, if there are none, those in preparation. A draft beside a published policy is not
 * judged yet.
 */
export function issuedPolicies(s: Reader<Registers>): {
  readonly policies: readonly Stored<typeof document>[];
  readonly areIssued: boolean;
} {
  const all = documentsOf('information security policy', s);
  const issued = all.filter((policy) => publishedVersion(policy, s));
  return { policies: issued.length > 0 ? issued : all, areIssued: issued.length > 0 };
}
