import { expect, test } from 'vitest';
import { decoded } from './decoded.ts';

const bytes = (...all: readonly number[]): ArrayBuffer => new Uint8Array(all).buffer;

test.each([
  ['UTF-8', bytes(0x47, 0xc3, 0xbc, 0x74, 0x65), 'Güte'],
  ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 0x41), 'A'],
  ['UTF-16 of either order', bytes(0xff, 0xfe, 0xfc, 0x00), 'ü'],
  ['UTF-16 of the other order', bytes(0xfe, 0xff, 0x00, 0xfc), 'ü'],
  ['Windows-1252', bytes(0x47, 0xfc, 0x74, 0x65, 0x20, 0x80), 'Güte €'],
  ['nothing', bytes(), ''],
])('reads %s', (_, given, text) => {
  expect(decoded(given)).toBe(text);
});
