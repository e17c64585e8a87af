import { expect, it } from 'vitest';
import { initials } from './initials.ts';

it.each([
  ['Ana Lindqvist', 'AL'],
  ['Jan van der Berg', 'JB'],
  ['Zoë', 'Z'],
  ['Élise d’Arc', 'ÉD'],
  ['Dr. Maria Weiß (extern)', 'MW'],
  ['Dipl.-Ing. Otto Kern', 'OK'],
  ['J. R. Field', 'JF'],
  ['李 小龙', '李小'],
  ['', ''],
  ['42', ''],
])('tells %s by %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
