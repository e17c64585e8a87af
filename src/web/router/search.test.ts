import { assert, pre, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  administrationSearch,
  frameSearch,
  parseSearch,
  recordSearch,
  registerSearch,
  signInSearch,
  stringifySearch,
  viewSearch,
} from './search.ts';

describe('an address', () => {
  test('reads as a person would write it', () => {
    const search = {
      open: 'RISK-12',
      where: ['status:is:open', 'owner:is:a|b'],
      sort: '-level,code',
      edition: '2013',
    };
    expect(stringifySearch(search)).toBe(
      '?open=RISK-12&where=status:is:open&where=owner:is:a|b&sort=-level,code&edition=2013',
    );
    expect(registerSearch(parseSearch(stringifySearch(search)))).toEqual({
      open: 'RISK-12',
      where: search.where,
      sort: '-level,code',
    });
  });

  test('gives back any text that was put into it', () => {
    assert(
      property(string({ minLength: 1, unit: 'binary' }), (q) => {
        // Text that is not well-formed cannot be in an address at all.
        pre(q.isWellFormed());
        expect(parseSearch(stringifySearch({ q }))).toEqual({ q });
      }),
    );
  });

  test('says that a form is open, and reads it again', () => {
    const search = { edit: true, field: 'owner' };
    expect(stringifySearch(search)).toBe('?edit=true&field=owner');
    expect(recordSearch(parseSearch(stringifySearch(search)))).toEqual(search);
  });

  test('says nothing where nothing is asked', () => {
    expect(stringifySearch({ q: undefined, where: [], open: '' })).toBe('');
  });
});

describe('what does not belong in an address is left out', () => {
  test('a day that does not exist, an edition nobody has', () => {
    expect(frameSearch({ asOf: '2026-02-30', edition: '2005' })).toEqual({});
    expect(frameSearch({ asOf: '2026-02-28', edition: '2022' })).toEqual({
      asOf: '2026-02-28',
      edition: '2022',
    });
  });

  test('a return address outside', () => {
    for (const to of ['https://evil.example', '//evil.example', '/\t/evil.example', '/.//evil.example'])
      expect(signInSearch({ to })).toEqual({});
    expect(signInSearch({ to: '/register/risk?open=RISK-1' })).toEqual({ to: '/register/risk?open=RISK-1' });
  });

  test('a day or a position that is none', () => {
    expect(administrationSearch({ from: '2026-02-30', to: '2026-02-28', upTo: '0', q: '' })).toEqual({
      to: '2026-02-28',
    });
    expect(administrationSearch({ upTo: '412', where: 'by:is:ana' })).toEqual({
      upTo: '412',
      where: ['by:is:ana'],
    });
  });

  test('a parameter that is no text', () => {
    expect(viewSearch({ with: ['days:30', {}, ''] })).toEqual({ with: ['days:30'] });
  });
});
