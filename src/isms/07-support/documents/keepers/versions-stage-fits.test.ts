import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { documentVersion } from '../document-version.ts';
import { versionsStageFits } from './versions-stage-fits.ts';

const version = (state: string, publishedOn?: string, withdrawnOn?: string) => [
  a(documentVersion, 'v1', { state, publishedOn, withdrawnOn }),
];

testRule(versionsStageFits, {
  holds: {
    'a draft': { given: version('draft') },
    'in force': { given: version('published', '2026-01-15') },
    withdrawn: { given: version('withdrawn', '2025-01-15', '2026-01-15') },
    'withdrawn as a draft': { given: version('withdrawn', undefined, '2026-01-15') },
  },
  finds: {
    'a draft that applies': { given: version('draft', '2026-01-15'), finds: ['early v1'] },
    'in force and withdrawn': {
      given: version('published', '2025-01-15', '2026-01-15'),
      finds: ['ended v1'],
    },
    'in force since nobody knows': { given: version('published'), finds: ['undated v1'] },
  },
});
