import { current } from '#isms/kernel/condition.ts';
import { missing, weakens } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { decision } from '../../across/decision.ts';
import { organisation } from '../../across/organisation.ts';
import { document } from '../../07-support/document.ts';
import { documentVersion } from '../../07-support/document-version.ts';
import { findNotInForce, notInForce } from '../../07-support/in-force.ts';

export const assessmentProcessInForce = rule({
  key: 'assessment-process-in-force',
  title: 'The risk assessment process is an approved, current document',
  answers: citesBoth('6.1.2 [doc]'),
  mode: 'computed',
  why: 'Results can be compared only while everybody assesses alike, and that takes a process one can read.',
  of: document,
  only: { kind: ['risk assessment methodology'] },
  reads: [documentVersion, decision, organisation],
  empty: missing(
    'No document describes how risks are assessed.',
    'Write down who assesses what, when, on which scales, and who accepts which risk.',
  ),
  findings: {
    ...notInForce,
    stale: weakens(
      'The risk assessment process in {record} was due for review on {due:date}.',
      'Hold it against how the last assessment really went, and set the date.',
    ),
  },
  conditions: { stale: current('review') },
  check: (s, find) => findNotInForce('risk assessment methodology', s, find),
});
