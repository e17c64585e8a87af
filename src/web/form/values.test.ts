import { describe, expect, it } from 'vitest';
import type { DeclaredFields } from '../api/declared.ts';
import { same } from '../cells/same.ts';
import { changes, startingValues, writtenValues } from './values.ts';

const fields: DeclaredFields = {
  title: { kind: 'line', title: 'Risk', help: '' },
  status: {
    kind: 'choice',
    title: 'Status',
    help: '',
    options: { open: 'Open', closed: 'Closed' },
    default: 'open',
  },
  scenario: { kind: 'prose', title: 'Scenario', help: '', optional: true },
  assets: { kind: 'references', title: 'Assets', help: '', to: 'asset', optional: true },
  scale: {
    kind: 'list',
    title: 'Scale',
    help: '',
    fields: {
      name: { kind: 'line', title: 'Step', help: '' },
      perYear: { kind: 'number', title: 'Per year', help: '', optional: true },
    },
  },
};

describe('what a new record starts with', () => {
  it('is its defaults and where it was begun', () => {
    expect(startingValues(fields, { assets: ['a'] })).toEqual({ status: 'open', assets: ['a'] });
  });
});

describe('what is written', () => {
  it('leaves out what is blank and trims the rest', () => {
    expect(writtenValues(fields, { title: ' Fire ', scenario: '  ', assets: [] })).toEqual({ title: 'Fire' });
  });

  it('leaves out links that were begun and never made', () => {
    expect(writtenValues(fields, { assets: [null, 'a'] })).toEqual({ assets: ['a'] });
    expect(writtenValues(fields, { assets: [null] })).toEqual({});
  });

  it('keeps a blank entry between filled ones, so that a fault names the row the person sees', () => {
    expect(writtenValues(fields, { scale: [{ name: 'Low' }, {}] })).toEqual({ scale: [{ name: 'Low' }, {}] });
    expect(writtenValues(fields, { scale: [{}, { name: ' ' }] })).toEqual({});
  });
});

describe('what changed', () => {
  it('is nothing when a field was touched and put back', () => {
    expect(changes(fields, { title: 'Fire', assets: [] }, { title: 'Fire ', scenario: '' })).toEqual({});
  });

  it('empties with null', () => {
    expect(changes(fields, { title: 'Fire', scenario: 'Dry wood' }, { title: 'Fire', scenario: '' })).toEqual(
      {
        scenario: null,
      },
    );
  });

  it('sees a change inside a list', () => {
    const before = { scale: [{ name: 'Low', perYear: 1 }] };
    expect(changes(fields, before, { scale: [{ name: 'Low', perYear: 2 }] })).toEqual({
      scale: [{ name: 'Low', perYear: 2 }],
    });
    expect(changes(fields, before, { scale: [{ perYear: 1, name: 'Low' }] })).toEqual({});
  });
});

it('same treats the empty kinds alike, and order as meaning', () => {
  expect(same(undefined, '')).toBe(true);
  expect(same([1, 2], [2, 1])).toBe(false);
  expect(same({ a: undefined }, {})).toBe(true);
  expect(same({ register: 'risk', id: '1' }, { id: '1', register: 'risk' })).toBe(true);
});
