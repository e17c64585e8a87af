import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { document } from '../../../07-support/documents/document.ts';
import { inForce } from '../../../07-support/documents/document-tester.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { treatmentProcessInForce } from './6.1.3-doc-process-in-force.ts';

const process = { kind: 'risk treatment methodology', reviewedOn: '2026-04-14' };
const version = (number: string) =>
  a(documentVersion, 'v1', { document: 'process', number, state: 'published' });

testRule(treatmentProcessInForce, {
  holds: { 'approved, published and read again in time': { given: inForce('process', process) } },
  finds: {
    'only how risks are assessed is written down': {
      given: inForce('assessing', { kind: 'risk assessment methodology' }),
      finds: ['empty'],
    },
    'never published': {
      given: inForce('process', process, { state: 'draft' }),
      finds: ['unapproved process'],
    },
    'renumbered after approval': {
      given: [a(document, 'process', process), version('1.1'), decided('d1', [version('1.0')])],
      finds: ['void process'],
    },
    'approved until last year': {
      given: inForce('process', process, {}, { until: '2025-12-31' }),
      finds: ['expired process'],
    },
    'not read since the year before last': {
      given: inForce('process', { ...process, reviewedOn: '2024-12-01' }, { publishedOn: '2024-01-15' }),
      finds: ['stale process'],
    },
  },
});
