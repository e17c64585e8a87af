import { present } from '#isms/kernel/declarations/condition.ts';
import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { organisation } from '../../../across/organisation.ts';
import { audit } from '../audit.ts';
import { isConcludedInCycle } from '../internal-audits.ts';

export const effectivenessConcluded = rule({
  key: 'audits-conclude-on-effectiveness',
  title: 'Internal audits tell whether the ISMS is put into practice and works',
  answers: cites({ '2013': ['9.2 b)'], '2022': ['9.2.1 b)'] }),
  mode: 'supported',
  why: 'A list of findings is not yet an answer. Management wants to know from each audit whether what is written is lived and does any good.',
  of: audit,
  only: isConcludedInCycle,
  reads: [organisation],
  empty: missing(
    'No internal audit has been concluded, so none tells whether the ISMS works.',
    'Hold an internal audit, and have it end with a conclusion.',
  ),
  findings: {
    unanswered: fails(
      '{record} does not say whether the ISMS is effective and maintained.',
      'Have the lead auditor answer it.',
    ),
    wordless: fails(
      '{record} has no conclusion.',
      'Have the lead auditor write down what the audit comes to, with its limits.',
    ),
  },
  conditions: { unanswered: present('effective'), wordless: present('conclusion') },
});
