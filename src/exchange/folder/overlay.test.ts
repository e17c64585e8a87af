import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { castIsms } from '#isms/kernel/testing/cast-tester.ts';
import { shelf } from '#isms/kernel/snapshot/snapshot.ts';
import { declared } from '../../declared.ts';
import { acme, faultsOf, folderOf, historyOf } from './folder-tester.ts';
import { overlaysIn } from './layer.ts';
import { replay } from './replay.ts';

const { catalogue } = await declared();

const base = {
  'house.yaml': 'name: Acme\n',
  'person/PER-1.yaml': 'name: Ana\n',
  'files/door.png': 'abc',
  'thing/THG-1.yaml':
    '- { at: 2025-01-01, by: PER-1, fields: { title: Door, cost: 5 } }\n- { at: 2025-03-01, by: PER-1, set: { cost: 6 } }\n',
};

const house = (overlay: Readonly<Record<string, string>>): string =>
  folderOf({
    ...base,
    ...Object.fromEntries(Object.entries(overlay).map(([path, text]) => [`overlays/${path}`, text])),
  });

/** Returns the records by code with their fields, or the faults, with these overlays on the small example folder. */
function told(overlay: Readonly<Record<string, string>>, ...overlays: readonly string[]): unknown {
  const folder = house(overlay);
  const faults = faultsOf(folder, castIsms, ...overlays);
  if (faults.length > 0) return faults;
  const snapshot = replay(castIsms, historyOf(folder, castIsms, ...overlays));
  if (!('shelves' in snapshot)) throw new Error(inEnglish(snapshot.detail));
  return Object.fromEntries(
    shelf(snapshot, 'thing').rows.map(({ code, retired, fields }) => [
      code,
      retired ? 'retired' : { title: fields['title'], cost: fields['cost'] },
    ]),
  );
}

describe('an overlay', () => {
  const worse = {
    'worse/thing/THG-1.yaml': '- { at: 2025-03-01, by: PER-1, set: { cost: 7 } }\n',
    'worse/thing/THG-2.yaml': 'title: Gate\n',
    'gone/thing/THG-1.yaml': '- { at: 2025-04-01, by: PER-1, retire: true }\n',
  };

  test('is read only where it is asked for', () => {
    expect(told(worse)).toEqual({ 'THG-1': { title: 'Door', cost: 6 } });
    expect(overlaysIn(house(worse))).toEqual(['gone', 'worse']);
    expect(overlaysIn(acme)).toEqual([]);
  });

  test('goes on with records and brings new ones', () => {
    expect(told(worse, 'worse')).toEqual({
      'THG-2': { title: 'Gate', cost: undefined },
      'THG-1': { title: 'Door', cost: 7 },
    });
  });

  test('lies on the ones before it, and counts once', () => {
    expect(told(worse, 'worse', 'gone', 'worse')).toMatchObject({ 'THG-1': 'retired' });
    expect(told(worse, 'gone', 'worse')).toEqual([
      'overlays/worse/thing/THG-1.yaml:1: at is before the last entry of overlays/gone/thing/THG-1.yaml; an overlay goes on from there',
    ]);
  });

  test('goes on with what has no dates', () => {
    const undated = { 'x/person/PER-1.yaml': '- { at: 2025-01-01, by: PER-1, set: { name: Eva } }\n' };
    const folder = house(undated);
    expect(faultsOf(folder, castIsms, 'x')).toEqual([]);
    const last = historyOf(folder, castIsms, 'x').commits.find(({ steps }) =>
      steps.some(({ file }) => file.source.path.startsWith('overlays/')),
    );
    expect(last?.at).toBe('2025-01-01T12:00:00.000Z');
  });

  test('finds files of its own, and those of the folder', () => {
    const folder = house({
      'x/files/gate.png': 'gate',
      'x/thing/THG-2.yaml': 'title: Gate\npicture: files/gate.png\n',
      'x/thing/THG-3.yaml': 'title: Door\npicture: files/door.png\n',
    });
    expect(historyOf(folder, castIsms).files.size).toBe(0);
    expect(historyOf(folder, castIsms, 'x').files.size).toBe(2);
  });

  test('takes actions, which are refused as they would be', () => {
    const judged = (until: string): string =>
      `- { at: 2025-02-01, by: PER-1, act: judge-requirement, input: { verdict: met, reason: x, until: ${until} } }\n`;
    const folder = folderOf({
      'organisation.yaml': 'name: Acme\n',
      'person/PER-1.yaml': 'name: Ana\n',
      'requirement/2022-5-2-a.yaml': judged('2026-01-01'),
      'overlays/x/requirement/2022-5-2-a.yaml': judged('2024-01-01'),
    });
    expect(faultsOf(folder, catalogue)).toEqual([]);
    expect(faultsOf(folder, catalogue, 'x')).toEqual([
      expect.stringMatching(/^overlays\/x\/requirement\/2022-5-2-a\.yaml:1: act is refused: /),
    ]);
  });
});

describe('a fault of an overlay is named with its file, line and field', () => {
  test.each([
    [
      'a record that begins again',
      { 'x/thing/THG-1.yaml': '- { at: 2025-04-01, by: PER-1, id: a, fields: { title: Gate } }\n' },
      [
        'overlays/x/thing/THG-1.yaml:1: id stands in thing/THG-1.yaml, where the record begins',
        'overlays/x/thing/THG-1.yaml:1: fields stands in thing/THG-1.yaml, where the record begins; later ones have set',
      ],
    ],
    [
      'fields without a history',
      { 'x/thing/THG-1.yaml': 'title: Gate\n' },
      [
        'overlays/x/thing/THG-1.yaml:1: must be a list of what happened after thing/THG-1.yaml, which tells the record up to here',
      ],
    ],
    [
      'what happened before',
      { 'x/thing/THG-1.yaml': '- { at: 2025-02-01, by: PER-1, set: { cost: 7 } }\n' },
      [
        'overlays/x/thing/THG-1.yaml:1: at is before the last entry of thing/THG-1.yaml; an overlay goes on from there',
      ],
    ],
    [
      'what happened some time',
      { 'x/thing/THG-1.yaml': '- { set: { cost: 7 } }\n' },
      ['overlays/x/thing/THG-1.yaml:1: at is missing: the other entries about this record have it'],
    ],
    [
      'values that no form would take, and records that are not there',
      {
        'x/thing/THG-1.yaml': '- at: 2025-04-01\n  by: PER-9\n  set:\n    cost: -1\n',
        'x/thing/THG-2.yaml': 'title: Gate\npicture: files/none.png\n',
      },
      [
        'overlays/x/thing/THG-1.yaml:2: by names PER-9, which this folder does not have: there is no person/PER-9.yaml',
        'overlays/x/thing/THG-1.yaml:4: set.cost must be a number from 0 to 1,000,000,000,000',
        'overlays/x/thing/THG-2.yaml:2: picture names files/none.png, which this folder does not have',
      ],
    ],
    [
      'overlays of an overlay',
      { 'x/overlays/y/thing/THG-1.yaml': '' },
      [
        'overlays/x/overlays:1: is the name of no register; there are gauge, house, note, person, shelfmark, thing, and files for files',
      ],
    ],
  ])('%s', (_, overlay: Readonly<Record<string, string>>, expected) => {
    expect(faultsOf(house(overlay), castIsms, 'x')).toEqual(expected);
  });

  test('one record twice', () => {
    const folder = folderOf({
      'organisation.yaml': 'name: Acme\n',
      'overlays/x/organisation.yaml': '- { set: { name: A } }\n',
      'overlays/x/organisation/ORG-1.yaml': '- { set: { name: B } }\n',
    });
    expect(faultsOf(folder, catalogue, 'x')).toEqual([
      'overlays/x/organisation/ORG-1.yaml:1: id is the id of ORG-1 already (overlays/x/organisation.yaml)',
    ]);
  });
});

test('an overlay that leads out of the folder is none', () => {
  const folder = house({});
  mkdirSync(join(folder, 'overlays'));
  symlinkSync('/etc', join(folder, 'overlays', 'x'));
  expect(overlaysIn(folder)).toEqual([]);
  for (const name of ['x', '..', '../thing', '.'])
    expect(() => faultsOf(folder, castIsms, name)).toThrow(name);
});
