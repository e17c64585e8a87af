import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { document } from '../document.ts';
import { inForce } from '../document-tester.ts';
import { neededDocuments } from './7.5.1-b-needed-documents.ts';

const needed = (id: string, fields: object = {}) =>
  inForce(id, { neededByUs: true, reviewedOn: '2026-04-14', ...fields }, { publishedOn: '2024-06-02' });

testRule(neededDocuments, {
  holds: {
    'all of them are in force': { given: [...needed('backup'), ...needed('signing')] },
    'read again a little late': { given: needed('backup', { reviewedOn: '2025-09-10' }) },
    'what nobody needs may be a draft': {
      given: [...needed('backup'), a(document, 'idea', { neededByUs: false })],
    },
    'one lost its approval, which is asked elsewhere': {
      given: [...needed('backup'), ...needed('signing').slice(0, 2)],
    },
  },
  finds: {
    'one is missing': {
      given: [...needed('backup'), a(document, 'signing', { neededByUs: true })],
      finds: ['absent signing'],
    },
    'one is a draft': {
      given: [...needed('backup'), ...inForce('signing', { neededByUs: true }, { state: 'draft' })],
      finds: ['absent signing'],
    },
    'all of them lost their approval': { given: needed('backup').slice(0, 2), finds: ['none'] },
    'not read for two years': {
      given: needed('backup', { reviewedOn: '2024-09-30' }),
      finds: ['stale backup'],
    },
    'nothing is marked': { given: inForce('idea', { neededByUs: false }), finds: ['empty'] },
  },
});
