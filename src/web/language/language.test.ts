import { expect, test } from 'vitest';
import { inline, language, startLanguage } from './language.ts';

test('a title inside a sentence begins small in English, abbreviations apart', () => {
  expect(inline('Interested party', 'en')).toBe('interested party');
  expect(inline('ISMS change', 'en-GB')).toBe('ISMS change');
  expect(inline('Risiko', 'de')).toBe('Risiko');
});

test('sentences can ask for it', () => {
  startLanguage({ lang: '', dir: '' });
  expect(language.t('board.next.create', { title: 'Risk' })).toBe('New risk');
  expect(language.t('board.headline', { met: 3, count: 155 })).toBe('3 of 155 requirements are met');
});
