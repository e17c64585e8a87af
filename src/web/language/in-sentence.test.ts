import { beforeAll, expect, it } from 'vitest';
import { inSentence } from './in-sentence.ts';
import { language } from './language.ts';

beforeAll(() => language.init({ lng: 'en', initAsync: false }));

it('begins small in English, unless it begins with an abbreviation', () => {
  expect(['Risk', 'Document version', 'ISMS change', 'X'].map(inSentence)).toEqual([
    'risk',
    'document version',
    'ISMS change',
    'x',
  ]);
});

it('leaves nouns of other languages as they are', async () => {
  await language.changeLanguage('de');
  expect(inSentence('Risiko')).toBe('Risiko');
  await language.changeLanguage('en');
});
