import { beforeAll, expect, test } from 'vitest';
import { language } from './language.ts';
import { sizeText } from './sizes.ts';

beforeAll(() => language.init({ lng: 'en', initAsync: false }));

test('a size is said in the unit that keeps it short, to no more digits than matter', () => {
  expect([240_123, 999_600, 1_840_000, 25_400_000].map(sizeText)).toEqual([
    '240 kB',
    '1 MB',
    '1.8 MB',
    '25 MB',
  ]);
});
