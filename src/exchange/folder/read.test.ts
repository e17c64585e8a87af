import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { castIsms } from '#isms/kernel/testing/cast-tester.ts';
import { shelf } from '#isms/kernel/snapshot/snapshot.ts';
import { declared } from '../../declared.ts';
import { acme, faultsOf, folderOf, historyOf, nested, snapshotOf } from './folder-tester.ts';
import { limits } from './walk.ts';

const { catalogue } = await declared();

const ana = 'name: Ana\n';
const house = 'name: Acme\n';
const thing = (more: string): string => `title: Door\n${more}`;

const on = (day: string, by: string, does: string, why = 'x'): string =>
  `- { at: ${day}, by: ${by}, why: ${why}, ${does} }\n`;

/** Returns the faults of these files added to a valid small folder of the kernel's tests. */
const faults = (files: Readonly<Record<string, string | Uint8Array>>): readonly string[] =>
  faultsOf(folderOf({ 'house.yaml': house, 'person/PER-1.yaml': ana, ...files }), castIsms);

const fieldsOf = (folder: string, register: string, code: string): unknown =>
  shelf(snapshotOf(folder, castIsms), register).rows.find((row) => row.code === code)?.fields;

describe('a folder is read', () => {
  test('as commits: what has one moment, person and reason was done together, an action by itself', () => {
    const told = historyOf(acme, catalogue).commits.map(
      ({ at, by, steps }) => `${at.slice(0, 10)} ${by.id} ${steps.map(({ file }) => file.code).join(' ')}`,
    );
    expect(told.slice(0, 6)).toEqual([
      '2025-02-03 PER-1 ORG-1 PER-1 PER-2 PER-3',
      '2025-02-10 PER-2 PTY-1 MTH-1',
      '2025-02-12 PER-1 MTH-1',
      '2025-02-17 PER-2 AST-1 RISK-1 RISK-2',
      '2025-02-20 PER-2 TRT-1',
      '2025-02-21 PER-3 TRT-1',
    ]);
  });

  test('without dates: everything at once, since the ISMS is in force', () => {
    const folder = folderOf({
      'organisation.yaml': 'name: Acme\ninForceSince: 2025-04-01\n',
      'person/PER-1.yaml': ana,
    });
    expect(historyOf(folder, catalogue).commits.map(({ at, by }) => [at, by.id])).toEqual([
      ['2025-04-01T12:00:00.000Z', 'system'],
    ]);
  });

  test('with text as it is written, where text is meant', () => {
    const folder = folderOf({
      'house.yaml': 'name: 2022\n',
      'person/PER-1.yaml': 'name: true\nemail:\n',
      'gauge/GAU-1.yaml':
        'name: >\n  1.10\nlikely: [{ name: 1.0 }]\nsevere: [{ name: ~~ }]\nlevels: [{ name: 0x1F }]\ncells: [[1]]\n',
    });
    expect(fieldsOf(folder, 'house', 'HSE-1')).toMatchObject({ name: '2022' });
    expect(fieldsOf(folder, 'person', 'PER-1')).toEqual({ name: 'true' });
    expect(fieldsOf(folder, 'gauge', 'GAU-1')).toMatchObject({
      name: '1.10',
      likely: [{ name: '1.0' }],
      levels: [{ name: '0x1F' }],
    });
  });

  test('with codes in place of ids, whatever the ids are', () => {
    const folder = folderOf({
      'house.yaml': house,
      'person/PER-1.yaml': '- { id: p-one, fields: { name: Ana } }\n',
      'thing/THG-1.yaml': thing(
        'owner: PER-1\nhelpers: [PER-1]\nabout: [PER-1, A, { register: shelfmark, id: mark-b }]\n',
      ),
    });
    expect(fieldsOf(folder, 'thing', 'THG-1')).toMatchObject({
      owner: 'p-one',
      helpers: ['p-one'],
      about: [
        { register: 'person', id: 'p-one' },
        { register: 'shelfmark', id: 'mark-a' },
        { register: 'shelfmark', id: 'mark-b' },
      ],
    });
  });

  test('with files measured, named and typed', () => {
    const folder = folderOf({
      'house.yaml': house,
      'files/door.png': 'abc',
      'thing/THG-1.yaml': thing('picture: files/door.png\n'),
      'thing/THG-2.yaml': thing('picture: { file: files/door.png, type: image/x-door, name: the door }\n'),
    });
    const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(fieldsOf(folder, 'thing', 'THG-1')).toMatchObject({
      picture: { hash, size: 3, type: 'image/png', name: 'door.png' },
    });
    expect(fieldsOf(folder, 'thing', 'THG-2')).toMatchObject({
      picture: { hash, size: 3, type: 'image/x-door', name: 'the door' },
    });
    expect([...historyOf(folder, castIsms).files.keys()]).toEqual([hash]);
  });

  test('whatever else lies beside it', () => {
    expect(faults({ 'README.md': '# Us', '.gitignore': 'x', 'person/.keep': '', '.git/HEAD': 'x' })).toEqual(
      [],
    );
  });

  test('in the order in which records of one moment need each other', () => {
    const folder = folderOf({
      'house.yaml': on('2025-01-01', 'PER-1', 'fields: { name: Acme, keeper: PER-2 }', 'z'),
      'person/PER-1.yaml': on('2025-01-01', 'PER-1', 'fields: { name: Ana, boss: PER-2 }', 'b'),
      'person/PER-2.yaml': on('2025-01-01', 'PER-2', 'fields: { name: Bob }', 'c'),
    });
    expect(historyOf(folder, castIsms).commits.map(({ why }) => why)).toEqual(['c', 'b', 'z']);
    expect(faultsOf(folder, castIsms)).toEqual([]);
  });
});

describe('what happened at one moment is put in order', () => {
  const born = '- { at: 2025-01-01, by: system, fields: { name: Ana } }\n';
  const base = { 'house.yaml': house, 'person/PER-1.yaml': born, 'person/PER-2.yaml': born };
  const told = (files: Readonly<Record<string, string>>): readonly string[] => {
    const folder = folderOf({ ...base, ...files });
    expect(faultsOf(folder, castIsms)).toEqual([]);
    return historyOf(folder, castIsms)
      .commits.filter(({ at: moment }) => moment.startsWith('2025-01-02'))
      .map(({ steps }) =>
        steps
          .map(
            ({ file, does }) =>
              `${file.code} ${'changes' in does ? does.changes.map((each) => each.do).join('+') : ''}`,
          )
          .join(', '),
      );
  };

  test('what is retired is retired after others have named it', () => {
    expect(
      told({
        'person/PER-2.yaml': born + on('2025-01-02', 'PER-1', 'retire: true'),
        'thing/THG-1.yaml': on('2025-01-02', 'PER-1', 'fields: { title: Door, owner: PER-2 }'),
      }),
    ).toEqual(['THG-1 create', 'PER-2 retire']);
  });

  test('together with other changes, where nobody names it', () => {
    expect(
      told({
        'person/PER-2.yaml': born + on('2025-01-02', 'PER-1', 'retire: true'),
        'thing/THG-1.yaml': on('2025-01-02', 'PER-1', 'fields: { title: Door }'),
      }),
    ).toEqual(['THG-1 create, PER-2 retire']);
  });

  test('what is restored is restored before others name it', () => {
    expect(
      told({
        'person/PER-2.yaml': `${born}- { at: 2025-01-01, by: system, retire: true }\n${on('2025-01-02', 'PER-1', 'restore: true', 'z')}`,
        'note/NOT-1.yaml': on('2025-01-02', 'PER-2', 'fields: { thing: THG-1, text: y }', 'a'),
        'thing/THG-1.yaml': on('2025-01-02', 'PER-1', 'fields: { title: Door }', 'b'),
      }),
    ).toEqual(['THG-1 create', 'PER-2 restore', 'NOT-1 create']);
  });

  test('one entry can change and retire', () => {
    expect(
      told({ 'person/PER-2.yaml': born + on('2025-01-02', 'PER-1', 'set: { name: Bea }, retire: true') }),
    ).toEqual(['PER-2 amend+retire']);
  });
});

describe('a fault is named with its file, line and field, and with what is allowed', () => {
  test.each<[string, Readonly<Record<string, string | Uint8Array>>, readonly string[]]>([
    [
      'a value',
      { 'thing/THG-1.yaml': thing('state: opne\n') },
      ['thing/THG-1.yaml:2: state must be one of: open, closed'],
    ],
    [
      'a field that is missing, one that is unknown, one that stands twice',
      { 'thing/THG-1.yaml': 'titel: x\nurgent: true\nurgent: false\n' },
      [
        'thing/THG-1.yaml:1: title is missing',
        expect.stringMatching(
          /^thing\/THG-1\.yaml:1: titel does not exist; there are: title, state,/,
        ) as string,
        'thing/THG-1.yaml:3: urgent stands here twice',
      ],
    ],
    [
      'a field of an entry of a list',
      { 'thing/THG-1.yaml': thing('shifts:\n  - day: 2026-01-01\n  - day: 2026-02-30\n') },
      ['thing/THG-1.yaml:4: shifts[1].day must be a date that exists, such as 2026-09-30'],
    ],
    [
      'nobody of that code',
      { 'thing/THG-1.yaml': thing('owner: PER-9\nhelpers:\n  - PER-1\n  - Ana\n') },
      [
        'thing/THG-1.yaml:2: owner names PER-9, which this folder does not have: there is no person/PER-9.yaml',
        'thing/THG-1.yaml:5: helpers[1] must be the code of a record of person (person), such as PER-1',
      ],
    ],
    [
      'somebody who comes later',
      {
        'person/PER-2.yaml': '- { at: 2025-02-01, by: system, fields: { name: Bob } }\n',
        'thing/THG-1.yaml': '- at: 2025-01-01\n  by: PER-2\n  fields: { title: Door, owner: PER-2 }\n',
      },
      [
        'thing/THG-1.yaml:2: by names PER-2, which exists only since 1 February 2025',
        'thing/THG-1.yaml:3: fields.owner names PER-2, which exists only since 1 February 2025',
      ],
    ],
    [
      'entries that make no sense',
      {
        'thing/THG-1.yaml':
          '- { at: 2025-02-01, by: PER-1, set: { title: x } }\n- { at: 2025-01-01, by: PER-1, fields: { title: x } }\n- { at: someday, what: 1 }\n- { at: 2025-03-01, by: PER-1, act: dance }\n- { by: PER-1, retire: maybe }\n- 1\n',
      },
      [
        'thing/THG-1.yaml:1: must have fields: the first entry is the record as it began',
        'thing/THG-1.yaml:1: set cannot stand in the first entry; there it is fields',
        'thing/THG-1.yaml:2: fields can only stand in the first entry; later ones have set',
        'thing/THG-1.yaml:2: at is before the entry above; the oldest comes first',
        'thing/THG-1.yaml:3: what does not exist; an entry has at, by, why, id, fields, set, act, input, retire, restore',
        'thing/THG-1.yaml:3: at must be a day such as 2026-09-30, or an instant such as 2026-09-30T14:30:00Z',
        'thing/THG-1.yaml:3: does nothing; an entry has fields, set, act, retire or restore',
        'thing/THG-1.yaml:4: act is no action about things; there is none',
        'thing/THG-1.yaml:5: retire must be true',
        'thing/THG-1.yaml:5: at is missing: the other entries about this record have it',
        'thing/THG-1.yaml:6: must be an entry with at, by, why, id, fields, set, act, input, retire, restore',
      ],
    ],
    [
      'emptying what a record always has',
      {
        'person/PER-2.yaml':
          '- { at: 2025-01-01, by: system, fields: { name: B } }\n- { at: 2025-01-02, by: system, set: { name: } }\n',
      },
      ['person/PER-2.yaml:2: set.name cannot be emptied: a record has it always'],
    ],
    [
      'names of files and folders',
      {
        'things/x.yaml': '',
        'person/ana.yaml': ana,
        'person/PER-02.yaml': ana,
        'person/PER-3.yml': ana,
        'PER-4.yaml': ana,
        'shelfmark/mark-a.yaml': 'name: x\n',
      },
      [
        expect.stringMatching(
          /^PER-4.yaml:1: must stand in the folder of its register; only house.yaml/,
        ) as string,
        ...['PER-02.yaml', 'PER-3.yml', 'ana.yaml'].map(
          (name) => `person/${name}:1: must be a file such as PER-1.yaml: the code of a record is its name`,
        ),
        'shelfmark/mark-a.yaml:1: must be a list of acts about a record that ships with the product',
        'things:1: is the name of no register; there are gauge, house, note, person, shelfmark, thing, and files for files and overlays for overlays',
      ],
    ],
    [
      'files that are not there, or are not to be read',
      {
        'thing/THG-1.yaml': thing('picture: files/a.png\n'),
        'thing/THG-2.yaml': thing('picture: ../house.yaml\n'),
      },
      [
        'thing/THG-1.yaml:2: picture names files/a.png, which this folder does not have',
        'thing/THG-2.yaml:2: picture must be the path of a file below files/, such as files/policy-1.0.md',
      ],
    ],
    [
      'an id that somebody has already',
      { 'person/PER-2.yaml': '- { id: PER-1, fields: { name: Bob } }\n' },
      ['person/PER-2.yaml:1: id is the id of PER-1 already (person/PER-1.yaml)'],
    ],
    [
      'text that is not UTF-8',
      { 'person/PER-2.yaml': Uint8Array.from([0x6e, 0xff, 0xfe]) },
      ['person/PER-2.yaml:1: must be text in UTF-8'],
    ],
  ])('%s', (_, files, expected) => {
    expect(faults(files).toSorted()).toEqual(expected.toSorted());
  });

  test('what only an action could make may follow from other faults', () => {
    const folder = folderOf({
      'organisation.yaml': 'name: Acme\n',
      'person/PER-1.yaml': 'name: Ana\n',
      'asset/AST-1.yaml': 'name: Key\nkind: thing\nowner: PER-7\n',
      'requirement/2022-5-2-a.yaml':
        '- { at: 2025-01-01, by: PER-1, act: judge-requirement, input: { verdict: met, reason: x } }\n',
    });
    expect(nested(folder, catalogue)).toEqual([
      [
        expect.stringContaining('asset/AST-1.yaml:2: kind must be one of'),
        [expect.stringContaining('asset/AST-1.yaml:3: owner names PER-7')],
      ],
    ]);
  });

  test('records whose file could not be read are named below its fault', () => {
    const about = thing('owner: PER-2\nhelpers: [PER-3, PER-9]\n');
    const folder = folderOf({
      'house.yaml': house,
      'person/PER-2.yml': ana,
      'person/PER-03.yaml': ana,
      'thing/THG-1.yaml': about,
      'thing/THG-2.yaml': thing('owner: PER-2\n'),
    });
    const naming = (n: number, path: string, code: string): string =>
      `thing/THG-${n}.yaml:${path === 'owner' ? 2 : 3}: ${path} names ${code}, whose file could not be read`;
    const misnamed = 'must be a file such as PER-1.yaml: the code of a record is its name';
    expect(nested(folder, castIsms)).toEqual([
      [`person/PER-03.yaml:1: ${misnamed}`, [naming(1, 'helpers[0]', 'PER-3')]],
      [`person/PER-2.yml:1: ${misnamed}`, [naming(1, 'owner', 'PER-2'), naming(2, 'owner', 'PER-2')]],
      [
        'thing/THG-1.yaml:3: helpers[1] names PER-9, which this folder does not have: there is no person/PER-9.yaml',
        [],
      ],
    ]);
  });

  test('a day that cannot be read is one fault, whatever the entry names', () => {
    expect(
      faults({
        'person/PER-2.yaml': '- { at: 2025-01-01, by: system, fields: { name: Bob } }\n',
        'thing/THG-1.yaml':
          '- { at: 2025-13-01, by: PER-2, fields: { title: Door, owner: PER-2, helpers: [PER-2] } }\n',
      }),
    ).toEqual([
      'thing/THG-1.yaml:1: at must be a day such as 2026-09-30, or an instant such as 2026-09-30T14:30:00Z',
    ]);
  });

  test('a folder of something else', () => {
    expect(faultsOf(folderOf({ 'notes.txt': 'x' }), castIsms)).toEqual([
      'house.yaml:1: is missing, and so is every record: this is no folder of an organisation',
    ]);
  });
});

describe('a folder of a stranger does no harm', () => {
  test('links that lead out of it', () => {
    const folder = folderOf({ 'house.yaml': house, 'thing/THG-1.yaml': thing('picture: files/a.png\n') });
    mkdirSync(join(folder, 'files'));
    symlinkSync('/etc/hostname', join(folder, 'files', 'a.png'));
    symlinkSync('/etc/hostname', join(folder, 'thing', 'THG-2.yaml'));
    symlinkSync('/etc', join(folder, 'person'));
    symlinkSync('/nowhere', join(folder, 'gauge'));
    expect(faultsOf(folder, castIsms)).toEqual([
      'gauge:1: must not be a link that leads out of the folder',
      'person:1: must not be a link that leads out of the folder',
      'thing/THG-1.yaml:2: picture must not lead out of the folder',
      'thing/THG-2.yaml:1: must not be a link that leads out of the folder',
    ]);
  });

  test('links that stay inside are followed', () => {
    const folder = folderOf({ 'house.yaml': house, 'person/PER-1.yaml': ana });
    symlinkSync('PER-1.yaml', join(folder, 'person', 'PER-2.yaml'));
    expect(faultsOf(folder, castIsms)).toEqual([]);
  });

  test.each([
    ['aliases that multiply', 'title: &a [x, x]\nstate: &b [*a, *a]\ndue: [*b, *b]\n'],
    ['brackets without end', `title: ${'['.repeat(40_000)}`],
    ['nesting without end', `about:\n${'- '.repeat(20_000)}x`],
    ['keys without end', Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join('\n')],
    ['anchors without end', `title: ${'&a '.repeat(30_000)}`],
    ['two documents', 'title: a\n---\ntitle: b\n'],
    ['tags', 'title: !!js/function "x"\n'],
    ['a prototype', '__proto__: { title: x }\n'],
  ])('%s', (_, text) => {
    const found = faults({ 'thing/THG-1.yaml': text });
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(150);
  });

  test('a file that is too large', () => {
    expect(faults({ 'thing/THG-1.yaml': `title: x\n#${'x'.repeat(limits.bytesOfFile)}` })).toEqual([
      'thing/THG-1.yaml:1: must have at most 2.1 MB',
    ]);
  });
});
