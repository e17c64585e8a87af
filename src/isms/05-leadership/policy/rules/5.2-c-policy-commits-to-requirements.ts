import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { isPolicyInUse } from '../../../07-support/documents/version-in-force.ts';
import { findMissingCommitments, noPolicy, missingCommitments } from '../policy-commitments.ts';

export const policyCommitsToRequirements = rule({
  key: 'policy-commits-to-requirements',
  title: 'The policy commits the organisation to the requirements that apply',
  answers: citesBoth('5.2 c)'),
  mode: 'supported',
  why: 'A promise to keep laws and contracts is what customers and authorities look for in a policy. An auditor looks for the sentence.',
  of: document,
  only: isPolicyInUse,
  reads: [documentVersion],
  empty: noPolicy,
  findings: missingCommitments,
  check: (s, find) => findMissingCommitments('satisfy requirements', s, find),
});
