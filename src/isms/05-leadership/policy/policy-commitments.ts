import { fails, missing, type Find, type Finding } from '#isms/kernel/declarations/finding.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { document } from '../../07-support/documents/document.ts';
import type { documentVersion } from '../../07-support/documents/document-version.ts';
import { issuedPolicies } from './issued-policies.ts';

type Commitment = NonNullable<Stored<typeof document>['fields']['commitments']>[number];

export const noPolicy = missing(
  'There is no information security policy that could bind anybody.',
  'Write one, and have top management approve it.',
);

/** The finding that a policy lacks a commitment that the standard requires. */
export const missingCommitments = {
  uncommitted: fails(
    '{record} is not on record as committing the organisation {commitment}.',
    'Put the commitment into the policy, and note it with the document.',
  ),
};

/** Yields a finding for each issued policy that lacks a commitment. */
export function* findMissingCommitments(
  commitment: Commitment,
  s: Reader<typeof document | typeof documentVersion>,
  find: Find<typeof missingCommitments>,
): Iterable<Finding> {
  const title = document.fields.commitments.options?.[commitment] ?? commitment;
  for (const policy of issuedPolicies(s).policies)
    if (!(policy.fields.commitments ?? []).includes(commitment))
      yield find.uncommitted(policy, { commitment: title.charAt(0).toLowerCase() + title.slice(1) });
}
