import { describe, expect, test } from 'vitest';
import { english, type Language } from './language.ts';
import { formatMessage, textOf, usesOf } from './message-format.ts';
import { allOf, anyOf, declaredText, inline, sentences } from './sentence.ts';

const german: Language = {
  tag: 'de',
  message: (key) =>
    ({
      'message-test.due': '{what}: fällig am {on}, alle {every}, {cost}',
      'register.risk.title': 'Risiko',
      'message-test.for': 'Für {people}',
    })[key],
};

describe('messages', () => {
  test.each([
    [
      '{record} was due on {on}.',
      { record: 'RISK-1', on: '2026-09-30' },
      'RISK-1 was due on 30 September 2026.',
    ],
    ['Looked at every {every}.', { every: 'P12M' }, 'Looked at every 12 months.'],
    ['It costs {cost}.', { cost: 1234567.5 }, 'It costs 1,234,567.5.'],
    ['{a} and {a}, {b}', { a: 1, b: 'x' }, '1 and 1, x'],
    ['Nothing to fill in.', { unused: 1 }, 'Nothing to fill in.'],
    ["The board's <b>plan</b>", {}, "The board's <b>plan</b>"],
    ["The board's plan {a}", { a: '<i>' }, "The board's plan <i>"],
    ['{n, plural, =0 {none} one {# day} other {# days}}', { n: 0 }, 'none'],
    ['{n, plural, =0 {none} one {# day} other {# days}}', { n: 1 }, '1 day'],
    ['{n, plural, =0 {none} one {# day} other {# days}}', { n: 1200 }, '1,200 days'],
  ])('%j', (message, parameters, text) => {
    expect(formatMessage(message, parameters, english)).toBe(text);
  });

  test('show a dash for what is absent, never undefined', () => {
    expect(formatMessage('{record} belongs to {owner}.', { record: 'RISK-1' }, english)).toBe(
      'RISK-1 belongs to -.',
    );
  });

  test('take parameters as they are: a value that looks like a placeholder is not filled again', () => {
    expect(formatMessage('{a}', { a: '{b}', b: 'no' }, english)).toBe('{b}');
  });

  test('take nothing from outside the parameters', () => {
    expect(formatMessage('{constructor}', {}, english)).toBe('-');
  });

  test('name their parameters and how they use them', () => {
    expect([
      ...usesOf('{a} {b, number} {c, plural, one {{d}} other {#}} {e, select, x {1} other {2}}'),
    ]).toEqual([
      ['a', 'text'],
      ['b', 'number'],
      ['c', 'number'],
      ['d', 'text'],
      ['e', 'text'],
    ]);
    expect(() => usesOf('{a')).toThrow(SyntaxError);
  });
});

describe('sentences', () => {
  const texts = sentences('message-test', {
    plain: 'Nothing is due.',
    due: '{what} is due on {on}, every {every}, for {cost}',
    for: 'This is for {people}.',
  });

  test('are values under a key until they are read', () => {
    expect(texts.plain).toEqual({ key: 'message-test.plain', english: 'Nothing is due.', parameters: {} });
    expect(textOf(texts.plain, english)).toBe('Nothing is due.');
  });

  test('are written in the language of the reader, what is inserted included', () => {
    const risk = inline(declaredText('register.risk.title', 'Risk'));
    const due = texts.due({ what: risk, on: '2026-09-30', every: 'P2W', cost: 1234.5 });
    expect(textOf(due, english)).toBe('risk is due on 30 September 2026, every 2 weeks, for 1,234.5');
    expect(textOf(due, german)).toBe('Risiko: fällig am 30. September 2026, alle 2 Wochen, 1.234,5');
  });

  test('join what they enumerate as the language does', () => {
    const people = anyOf(['Ann', 'Bea', declaredText('role.auditor', 'an auditor')]);
    expect(textOf(texts.for({ people }), english)).toBe('This is for Ann, Bea or an auditor.');
    expect(textOf(texts.for({ people: allOf(['Ann', 'Bea']) }), german)).toBe('Für Ann und Bea');
  });

  test('have one message under a key', () => {
    expect(() => sentences('message-test', { plain: 'Something else.' })).toThrow('message-test.plain');
  });
});
