import { describe, expect, it } from 'vitest';
import { assert, property, string } from 'fast-check';
import { wordDifference } from './word-difference.ts';

describe('wordDifference', () => {
  it('shows the word that was replaced and leaves the rest', () => {
    expect(wordDifference('once in ten years', 'once in five years')).toEqual([
      { text: 'once in ', is: 'same' },
      { text: 'ten', is: 'gone' },
      { text: 'five', is: 'new' },
      { text: ' years', is: 'same' },
    ]);
  });

  it('says nothing changed when nothing did', () => {
    expect(wordDifference('as it was', 'as it was')).toEqual([{ text: 'as it was', is: 'same' }]);
  });

  it('does not look for words in common where a text was written anew', () => {
    expect(
      wordDifference('Buy the modules and sign with two people.', 'The line stays as it is.').map(
        ({ is }) => is,
      ),
    ).toEqual(['gone', 'new']);
  });

  it('begins from nothing, and ends in nothing', () => {
    expect(wordDifference('', 'new')).toEqual([{ text: 'new', is: 'new' }]);
    expect(wordDifference('old', '')).toEqual([{ text: 'old', is: 'gone' }]);
  });

  it('does not keep a reader waiting for two long texts without a common word', () => {
    const before = Array.from({ length: 5000 }, (_, n) => `a${n}`).join(' ');
    const after = Array.from({ length: 5000 }, (_, n) => `b${n}`).join(' ');
    expect(wordDifference(before, after).map(({ is }) => is)).toEqual(['gone', 'new']);
  });

  it('loses no character of either version', () => {
    assert(
      property(string(), string(), (before, after) => {
        const stretches = wordDifference(before, after);
        const join = (without: string) =>
          stretches
            .filter(({ is }) => is !== without)
            .map(({ text }) => text)
            .join('');
        expect(join('new')).toBe(before);
        expect(join('gone')).toBe(after);
      }),
    );
  });
});
