import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { isPolicyInUse } from '../../../07-support/documents/version-in-force.ts';
import { findMissingCommitments, noPolicy, missingCommitments } from '../policy-commitments.ts';

export const policyCommitsToImprovement = rule({
  key: 'policy-commits-to-improvement',
  title: 'The policy commits the organisation to keep improving',
  answers: citesBoth('5.2 d)'),
  mode: 'supported',
  why: 'A policy that promises only to hold what has been reached ages with it. An auditor looks for the sentence.',
  of: document,
  only: isPolicyInUse,
  reads: [documentVersion],
  empty: noPolicy,
  findings: missingCommitments,
  check: (s, find) => findMissingCommitments('improve', s, find),
});
