import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { retentionSettled } from './7.5.3-f-retention-settled.ts';

const content = { hash: '0'.repeat(64), size: 1, type: 'application/pdf', name: 'isp.pdf' };
const isp = a(document, 'isp', { retention: 'P2Y', disposal: 'Deleted by the owner' });
const old = (fields: object = {}) =>
  a(documentVersion, 'v1', {
    document: 'isp',
    number: '1.0',
    state: 'withdrawn',
    content,
    publishedOn: '2022-01-01',
    ...fields,
  });
const next = a(documentVersion, 'v2', {
  document: 'isp',
  number: '2.0',
  state: 'published',
  publishedOn: '2024-09-29',
});

testRule(retentionSettled, {
  holds: {
    'a period, and what comes then': { given: [isp] },
    'the old version is within the period': { given: [isp, old(), next], asOf: '2026-09-29' },
    'its file was disposed of': { given: [isp, old({ content: undefined }), next] },
    'nothing has superseded it yet': { given: [isp, old({ state: 'published' })] },
    'another one is still a draft': {
      given: [isp, a(document, 'next', { retention: undefined, disposal: undefined, reviewedOn: undefined })],
    },
    'others look after what comes from outside': {
      given: [isp, a(document, 'law', { origin: 'external', retention: undefined, disposal: undefined })],
    },
  },
  finds: {
    'no period': {
      given: [a(document, 'isp', { retention: undefined }), old(), next],
      finds: ['retention isp'],
    },
    'nothing comes then': { given: [a(document, 'isp', { disposal: undefined })], finds: ['disposal isp'] },
    'kept a day too long': { given: [isp, old(), next], finds: ['overkept isp'] },
  },
});
