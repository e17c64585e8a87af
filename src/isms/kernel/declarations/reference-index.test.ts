import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thing } from '../testing/cast-tester.ts';
import { erased } from '../values/erased.ts';
import type { Field } from '../field-kinds/field.ts';
import { histories, playAll } from '../testing/history-tester.ts';
import { points, slotsPointing, targets } from './reference-index.ts';
import { shelf } from '../snapshot/snapshot.ts';

const { title, owner, helpers, about, shifts } = thing.fields;

describe('what a value points to', () => {
  test.each<[string, Field, unknown, readonly string[]]>([
    ['a reference', owner, 'ana', ['ana']],
    ['references', helpers, ['ana', 'ben'], ['ana', 'ben']],
    ['links', about, [{ register: 'note', id: 'n' }], ['n']],
    ['references inside the entries of a list', shifts, [{ day: 'x', who: 'ana' }, { day: 'y' }], ['ana']],
    ['text', title, 'ana', []],
    ['nothing', owner, undefined, []],
    ['what was erased', helpers, erased, []],
    ['what was erased inside a list', shifts, [{ day: 'x', who: erased }], []],
  ])('%s', (_, field, value, ids) => {
    expect(targets(field, value)).toEqual(ids);
  });

  test('fields that point are told from those that do not', () => {
    expect([owner, helpers, about, shifts].map(points)).toEqual([true, true, true, true]);
    expect([title, thing.fields.urgent, thing.fields.picture].map(points)).toEqual([false, false, false]);
  });
});

describe('the index', () => {
  test('after any history finds what looking through all rows finds, in their order', () => {
    fc.assert(
      fc.property(histories, (history) => {
        playAll(history, (snapshot) => {
          const { rows } = shelf(snapshot, 'thing');
          for (const [name, field] of Object.entries({ owner, helpers, about, shifts }))
            for (const id of ['p0', 'p1', 'p2', 'n0', 'g0', 'nobody']) {
              const found = rows.flatMap((row, slot) =>
                targets(field, row.fields[name as 'owner']).includes(id) ? [slot] : [],
              );
              expect(slotsPointing(thing, rows, name, id)).toEqual(found);
            }
        });
      }),
    );
  });

  test('of a field that does not exist is refused', () => {
    expect(() => slotsPointing(thing, [], 'colour', 'x')).toThrow('register thing has no field colour');
  });
});
