import { current } from '#isms/kernel/declarations/condition.ts';
import { anything, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import {
  documentsOf,
  findNotInForce,
  notInForce,
  versionInForce,
} from '../../../07-support/documents/version-in-force.ts';

export const policyDocumented = rule({
  key: 'policy-documented',
  title: 'The policy can be had as an approved, current document',
  answers: citesBoth('5.2 e)'),
  mode: 'computed',
  why: 'A policy that cannot be shown in the version that applies does not bind anybody.',
  of: document,
  only: { kind: ['information security policy'] },
  reads: [documentVersion, decision, organisation],
  empty: missing(
    'There is no information security policy on record.',
    'Record it as a document, with its file.',
  ),
  findings: {
    ...notInForce,
    nowhere: fails(
      'Version {version} of {record} is in force, but it has no file here, and no place is named where it is.',
      'Add the file, or say where the valid copy is kept.',
    ),
    stale: weakens(
      'The policy in {record} was due for review on {due}.',
      'Have it read again, and set the date.',
    ),
  },
  follows: { unapproved: ['policy-issued.unapproved'], void: [anything] },
  conditions: { stale: current('review') },
  *check(s, find) {
    yield* findNotInForce('information security policy', s, find);
    for (const policy of documentsOf('information security policy', s)) {
      const version = versionInForce(policy, s);
      if (version && !version.fields.content && policy.fields.location === undefined)
        yield find.nowhere(policy, { version: version.fields.number });
    }
  },
});
