import { current } from '#isms/kernel/declarations/condition.ts';
import { anything, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { decision } from '../../across/decision.ts';
import { organisation } from '../../across/organisation.ts';
import { document } from '../../07-support/documents/document.ts';
import { documentVersion } from '../../07-support/documents/document-version.ts';
import { findNotInForce, notInForce } from '../../07-support/documents/version-in-force.ts';

export const scopeInForce = rule({
  key: 'scope-in-force',
  title: 'The scope is an approved, current document',
  answers: citesBoth('4.3 [doc]'),
  mode: 'computed',
  why: 'Everything else is held against the scope, and a certificate covers no more than it says. An auditor reads it first.',
  of: document,
  only: { kind: ['scope'] },
  reads: [documentVersion, decision, organisation],
  empty: missing(
    'No document states the scope of the ISMS.',
    'Write down what lies inside, what does not and why, and where it meets others.',
  ),
  findings: {
    ...notInForce,
    stale: weakens(
      'The scope in {record} was due for review on {due}.',
      'Hold it against the sites, services and suppliers of today, and set the date.',
    ),
  },
  follows: { void: [anything] },
  conditions: { stale: current('review') },
  check: (s, find) => findNotInForce('scope', s, find),
});
