import { describe, expect, test } from 'vitest';
import { callsForAttention, lookOf } from './bow-tie-look.ts';
import { bowTieOf, folded, litWith, unopposed } from './bow-tie-model.ts';

const parts = {
  place: 'place',
  kind: 'kind',
  called: ['record', 'says'],
  gap: 'gap',
  state: 'state',
  there: 'there',
  against: 'against',
  course: [],
  facts: [],
};
const link = (id: string) => ({ register: 'threat', id });
const row = (key: string, place: string, cells: object = {}) => ({
  key,
  cells: { place, ...cells },
  rests: [],
});
const rows = [
  row('thief', 'cause', { says: 'A thief' }),
  row('theft', 'cause', { record: link('t1') }),
  row('flood', 'cause', { record: link('t2') }),
  row('door', 'cause', { record: link('v1'), against: [link('t1'), link('gone')] }),
  row('yard', 'cause', { record: link('v2'), against: [] }),
  row('guard', 'before', { state: 'in place', there: true }),
  row('lock', 'before', { state: 'planned', there: false, against: [link('v1')] }),
  row('stranger', 'before', { state: 'failing', there: true, against: [link('gone')] }),
  row('risk', 'event'),
  row('one', 'step'),
  row('alarm', 'after', { state: 'in place', there: true }),
  row('a1', 'consequence', { kind: 'asset' }),
  row('lost', 'consequence', { kind: 'loss' }),
  row('a2', 'consequence', { kind: 'asset' }),
];
const keys = (all: readonly { readonly key: string }[]) => all.map(({ key }) => key);

describe('a bow-tie', () => {
  const tie = bowTieOf(rows, parts);
  const everyCause = ['thief', 'theft', 'flood', 'yard'];

  test('has each thing in its place, and what comes through a weakness with it', () => {
    expect(keys(tie.causes)).toEqual(everyCause);
    expect(tie.causes.map(({ through }) => keys(through))).toEqual([[], ['door'], [], []]);
    expect(tie.event?.key).toBe('risk');
    expect(keys(tie.steps)).toEqual(['one']);
    expect(keys(tie.after)).toEqual(['alarm']);
    expect(tie.consequences.map(({ kind, elements }) => [kind, keys(elements)])).toEqual([
      ['asset', ['a1', 'a2']],
      ['loss', ['lost']],
    ]);
  });

  test('ties what stands in the way to the causes that are named, else to all, what is planned last', () => {
    expect(tie.before.map(({ key, against, isAgainstAll }) => [key, against, isAgainstAll])).toEqual([
      ['guard', everyCause, true],
      ['stranger', everyCause, true],
      ['lock', ['theft'], false],
    ]);
  });

  test('has what is against a cause beside it, so that few lines cross', () => {
    const [last, first] = [
      row('last', 'before', { state: 'done', there: true, against: [link('t2')] }),
      row('first', 'before', { state: 'done', there: true, against: [link('t1')] }),
    ];
    expect(keys(bowTieOf([...rows, last, first], parts).before).slice(0, 2)).toEqual(['first', 'guard']);
  });

  test('lights a cause with what is against it, and the other way about', () => {
    expect([...litWith('flood', tie)]).toEqual(['flood', 'guard', 'stranger']);
    expect([...litWith('lock', tie)]).toEqual(['lock', 'theft', 'thief']);
    expect([...litWith('thief', tie)]).toEqual(['thief', 'guard', 'stranger', 'lock']);
    expect([...litWith('alarm', tie)]).toEqual(['alarm']);
  });

  test('knows the causes that nothing stands against; of what is told in words nobody can say so', () => {
    expect(tie.said).toEqual(['thief']);
    expect(unopposed(tie)).toEqual([]);
    const only = bowTieOf(
      rows.filter(({ key }) => key !== 'guard' && key !== 'stranger'),
      parts,
    );
    expect(keys(unopposed(only))).toEqual(['flood', 'yard']);
  });

  test('shows what is planned as planned whatever its state, and folds away nothing that fails', () => {
    expect(tie.before.map(lookOf)).toEqual(['stands', 'broken', 'planned']);
    expect(tie.causes.map(lookOf)).toEqual(['plain', 'plain', 'plain', 'plain']);
    const [gap] = bowTieOf([row('none', 'before', { gap: 'nothing prevents' })], parts).before;
    expect(gap && lookOf(gap)).toBe('missing');
    expect(keys(folded(tie.before, 1, callsForAttention).shown)).toEqual(['stranger']);
  });
});

test('a fold counts what it hides, and hides no single one', () => {
  expect(folded([1, 2, 3], 2)).toEqual({ shown: [1, 2, 3], more: 0 });
  expect(folded([1, 2, 3, 4], 2)).toEqual({ shown: [1, 2], more: 2 });
  expect(folded([1, 2, 3, 4], 2, (each) => each === 3)).toEqual({ shown: [1, 3], more: 2 });
});
