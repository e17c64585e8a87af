import { current } from '#isms/kernel/declarations/condition.ts';
import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { findNotInForce, notInForce } from '../../../07-support/documents/version-in-force.ts';

export const treatmentProcessInForce = rule({
  key: 'treatment-process-in-force',
  title: 'The risk treatment process is an approved, current document',
  answers: citesBoth('6.1.3 [doc]'),
  mode: 'computed',
  why: 'Owners decide alike only where it can be read what they decide, in which order, and who may accept what.',
  of: document,
  only: { kind: ['risk treatment methodology'] },
  reads: [documentVersion, decision, organisation],
  empty: missing(
    'No document describes how risks are treated.',
    'Write down which options there are, who plans, who approves, who accepts what remains and for how long.',
  ),
  findings: {
    ...notInForce,
    stale: weakens(
      'The risk treatment process in {record} was due for review on {due}.',
      'Hold it against how the last treatments really went, and set the date.',
    ),
  },
  conditions: { stale: current('review') },
  check: (s, find) => findNotInForce('risk treatment methodology', s, find),
});
