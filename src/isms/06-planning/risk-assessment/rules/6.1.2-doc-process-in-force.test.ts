import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { document } from '../../../07-support/documents/document.ts';
import { inForce } from '../../../07-support/documents/document-tester.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { assessmentProcessInForce } from './6.1.2-doc-process-in-force.ts';

const process = { kind: 'risk assessment methodology', reviewedOn: '2026-04-14' };
const version = (number: string) =>
  a(documentVersion, 'v1', { document: 'process', number, state: 'published' });

const adopted = (adoptedOn: string) =>
  a(riskMethod, 'm2', { document: 'process', replaces: 'm1', adoptedOn });

testRule(assessmentProcessInForce, {
  holds: {
    'approved, published and read again in time': { given: inForce('process', process) },
    'issued for the method in use': {
      given: [...inForce('process', process), adopted('2026-05-28')],
    },
    'to be issued within the tolerance': { given: [...inForce('process', process), adopted('2026-09-10')] },
    'a draft of the method': {
      given: [...inForce('process', process), a(riskMethod, 'm2', { document: 'process', replaces: 'm1' })],
    },
  },
  finds: {
    'only how risks are treated is written down': {
      given: inForce('treating', { kind: 'risk treatment methodology' }),
      finds: ['empty'],
    },
    'another method has been adopted since': {
      given: [...inForce('process', process), adopted('2026-07-01')],
      finds: ['behind process'],
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
