import { expect, it } from 'vitest';
import { filled, fillOf } from './filled.ts';

const field = (kind: string, more: object = {}) => ({ kind, title: '', help: '', ...more }) as never;
const fields = {
  title: field('line'),
  assets: field('references', { to: 'asset' }),
  worth: field('choice', { options: { low: 'Low' } }),
  decision: field('reference', { byAction: true }),
  level: field('matrix'),
};

it('fills fields with what an address says, one or several', () => {
  expect(filled(fields, ['title:a: b', 'assets:x', 'assets:y', 'assets:x', 'worth:low'])).toEqual({
    title: 'a: b',
    assets: ['x', 'y'],
    worth: 'low',
  });
});

it('leaves out what the form does not have or could not hold', () => {
  const entries = ['constructor:x', 'nothing:x', 'decision:x', 'level:1', 'worth:huge', 'title:', 'assets'];
  expect(filled(fields, entries)).toEqual({});
  expect(filled(fields)).toEqual({});
});

it('is what a row says of itself', () => {
  const cells = { asset: 'x', ways: ['v', 'w'], count: 3, empty: undefined };
  const said = fillOf({ assets: 'asset', vulnerabilities: 'ways', level: 'count', title: 'empty' }, cells);
  expect(said).toEqual(['assets:x', 'vulnerabilities:v', 'vulnerabilities:w']);
});
