import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test.each([
  ['/', '/'],
  ['/register/risk?open=RISK-1#top', '/register/risk?open=RISK-1#top'],
  ['/register\t/risk', '/register/risk'],
  ['/a/../b', '/b'],
  ['register/risk', '/register/risk'],
  ['http:/evil.example', '/evil.example'],
])('%j is an address of the application', (address, path) => {
  expect(ownPath(address)).toBe(path);
});

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\\evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  'https://evil.example/',
  'http://own.invalid:81/',
  'javascript:alert(1)',
  'data:text/html,x',
  'http://[',
])('%j leads elsewhere', (address) => {
  expect(ownPath(address)).toBeUndefined();
});

test('an absolute address is ours with our origin alone', () => {
  const origin = 'https://isms.example.org';
  expect(ownPath('https://isms.example.org/sign-in?error=x', origin)).toBe('/sign-in?error=x');
  expect(ownPath('/sign-in', origin)).toBe('/sign-in');
  expect(ownPath('http://isms.example.org/', origin)).toBeUndefined();
  expect(ownPath('https://isms.example.org.evil.example/', origin)).toBeUndefined();
  expect(ownPath('https://isms.example.org//evil.example', origin)).toBeUndefined();
});
