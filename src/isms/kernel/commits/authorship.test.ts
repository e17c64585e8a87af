import { inWords } from '../testing/sentence-tester.ts';
import { describe, expect, test } from 'vitest';
import { house, person } from '../testing/cast-tester.ts';
import { prepare } from './commit.ts';
import { choice, date, line, reference, references } from '../declarations/fields.ts';
import { a, snapshotOf } from '../testing/fixture.ts';
import { catalogueOf } from '../declarations/catalogue.ts';
import { Problem } from '../values/problem.ts';
import { register } from '../declarations/register.ts';
import { readerOf } from '../snapshot/snapshot.ts';

const page = register({
  key: 'page',
  clause: '7.5',
  title: 'Page',
  plural: 'Pages',
  code: 'PAG',
  purpose: 'Pages.',
  label: 'text',
  fields: {
    text: line({ title: 'Text', help: 'What it says.' }),
    note: line({ title: 'Note', help: 'Beside it.', optional: true }),
    state: choice({
      title: 'State',
      help: 'How far it is.',
      options: { draft: 'Draft', issued: 'Issued' },
      default: 'draft',
      byAction: true,
    }),
    score: line({ title: 'Score', help: 'What it got.', optional: true, afterwardsBy: ['score-page'] }),
    keeper: reference('person', { title: 'Keeper', help: 'Who keeps it.', optional: true }),
    keepers: references('person', {
      title: 'Earlier keepers',
      help: 'Who kept it before.',
      optional: true,
      byAction: true,
      formerlyIn: 'keeper',
    }),
    writers: references('person', {
      title: 'Writers',
      help: 'Who wrote it.',
      optional: true,
      byAction: true,
      writersOf: ['text'],
    }),
    changedOn: date({
      title: 'Changed on',
      help: 'When the text changed.',
      optional: true,
      byAction: true,
      dayOfChangeIn: ['text'],
    }),
  },
  example: { text: 'Hello' },
});
const registers = [house, page, person];
const head = snapshotOf(
  [a(person, 'ana'), a(person, 'bea'), a(page, 'p', { text: 'Hello', keeper: 'ana', writers: ['ana'] })],
  '2026-09-30',
  registers,
);
const amended = (actor: string, fields: Record<string, unknown>, origin?: 'action' | 'import') => {
  const context = { actor, at: '2026-09-30T10:00:00.000Z', newId: () => 'new', origin };
  const made = prepare(
    catalogueOf(registers),
    head,
    [{ do: 'amend', register: 'page', id: 'p', fields }],
    context,
  );
  return made instanceof Problem ? made.faults : made[0]?.fields;
};

describe('a field that actions set', () => {
  test('is refused from a hand, whatever it is set to', () => {
    for (const fields of [{ state: 'issued' }, { writers: null }, { writers: ['bea'] }])
      expect(inWords(amended('bea', fields))).toEqual([
        { path: Object.keys(fields)[0], message: 'is set by an action, not by hand' },
      ]);
  });

  test('is taken as it was, from an action, and from what is imported', () => {
    expect(inWords(amended('bea', { state: 'draft', note: 'x' }))).toMatchObject({ state: 'draft' });
    expect(inWords(amended('bea', { state: 'issued' }, 'action'))).toMatchObject({ state: 'issued' });
    expect(inWords(amended('bea', { state: 'issued' }, 'import'))).toMatchObject({ state: 'issued' });
  });

  test('cannot be one without which a record does not begin', () => {
    const must = line({ title: 'Must', help: 'Must.', byAction: true });
    const fields = { ...page.fields, must };
    expect(() => register({ ...page, fields })).toThrow('must');
  });
});

describe('a field that is said of a new record, and changed by an action', () => {
  const added = (fields: Record<string, unknown>) =>
    prepare(catalogueOf(registers), head, [{ do: 'create', register: 'page', fields }], {
      actor: 'bea',
      at: '2026-09-30T10:00:00.000Z',
      newId: () => 'new',
    });

  test('is set with the record', () => {
    expect(inWords(added({ text: 'Hi', score: '3' }))).toMatchObject([{ fields: { score: '3' } }]);
  });

  test('and by no hand afterwards, whether it was filled or not', () => {
    const message = 'is changed by an action, not by hand: score-page (score-page)';
    expect(inWords(amended('bea', { score: '2' }))).toEqual([{ path: 'score', message }]);
    expect(inWords(amended('bea', { score: null, note: 'x' }))).toMatchObject({ note: 'x' });
  });

  test('but by an action, and by what is imported', () => {
    expect(inWords(amended('bea', { score: '2' }, 'action'))).toMatchObject({ score: '2' });
    expect(inWords(amended('bea', { score: '2' }, 'import'))).toMatchObject({ score: '2' });
  });
});

describe('writers', () => {
  test('are whoever changed what counts, each once and for good', () => {
    expect(inWords(amended('bea', { text: 'Bye' }))).toMatchObject({ writers: ['ana', 'bea'] });
    expect(inWords(amended('ana', { text: 'Bye' }))).toMatchObject({ writers: ['ana'] });
    expect(inWords(amended('bea', { text: 'Bye', writers: [] }, 'import'))).toMatchObject({
      writers: ['bea'],
    });
  });

  test('are not those who changed something else, nor the system', () => {
    expect(inWords(amended('bea', { note: 'Read' }))).toMatchObject({ writers: ['ana'] });
    expect(inWords(amended('system', { text: 'Bye' }))).toMatchObject({ writers: ['ana'] });
  });
});

describe('the day of the last change', () => {
  test('is that of a change in what counts', () => {
    expect(inWords(amended('bea', { text: 'Bye' }))).toMatchObject({ changedOn: '2026-09-30' });
  });

  test('stays where something else is changed, though it was not kept until then', () => {
    const changedAt = readerOf(head).get(page, 'p')?.changedAt ?? '';
    expect(inWords(amended('bea', { note: 'Read' }))).toMatchObject({ changedOn: changedAt.slice(0, 10) });
    expect(changedAt.slice(0, 10)).not.toBe('2026-09-30');
  });

  test('is taken as it was from what is imported', () => {
    expect(inWords(amended('bea', { text: 'Bye', changedOn: '2026-01-01' }, 'import'))).toMatchObject({
      changedOn: '2026-01-01',
    });
  });
});

describe('what a reference named earlier', () => {
  test('is kept when it names another, by whomever, and not while it is named', () => {
    expect(inWords(amended('bea', { keeper: 'bea' }))).toMatchObject({ keeper: 'bea', keepers: ['ana'] });
    expect(inWords(amended('bea', { keeper: null }, 'import'))).toMatchObject({ keepers: ['ana'] });
    expect(inWords(amended('bea', { note: 'x' }))).not.toHaveProperty('keepers');
    expect(inWords(amended('bea', { keeper: 'bea', keepers: ['bea'] }, 'import'))).toMatchObject({
      keepers: ['ana'],
    });
  });
});
