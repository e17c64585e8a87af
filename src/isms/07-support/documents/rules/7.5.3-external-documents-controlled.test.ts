import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { document } from '../document.ts';
import { externalDocumentsControlled } from './7.5.3-external-documents-controlled.ts';

const law = (fields: object = {}) =>
  a(document, 'law', {
    kind: 'external',
    origin: 'external',
    source: 'European Union',
    edition: '2024/2847',
    checkedOn: '2026-05-01',
    ...fields,
  });

testRule(externalDocumentsControlled, {
  holds: {
    'source and edition known, and checked in time': { given: [law()] },
    'asked a little late': { given: [law({ checkedOn: '2025-09-10' })] },
    'ours need no source': { given: [law(), a(document, 'isp')] },
  },
  finds: {
    'from somewhere': { given: [law({ source: undefined })], finds: ['source law'] },
    'some edition': { given: [law({ edition: undefined })], finds: ['edition law'] },
    'never asked for a newer one': { given: [law({ checkedOn: undefined })], finds: ['unchecked law'] },
    'asked two years ago': { given: [law({ checkedOn: '2024-09-30' })], finds: ['stale law'] },
    'asked every month, by its own interval': {
      given: [law({ reviewInterval: 'P1M', checkedOn: '2026-07-01' })],
      finds: ['stale law'],
    },
    'all are our own': { given: [a(document, 'isp')], finds: ['empty'] },
  },
});
