import { describe, expect, test } from 'vitest';
import { castIsms } from '#isms/kernel/testing/cast-tester.ts';
import { shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { declared } from '../../declared.ts';
import { acme, faultsOf, folderOf, historyOf, nested, snapshotOf } from './folder-tester.ts';
import { replay } from './replay.ts';

const { catalogue, inquirer } = await declared();

const record = (snapshot: Snapshot, register: string, code: string) =>
  shelf(snapshot, register).rows.find((row) => row.code === code);

const verdictOn = (day: string): unknown =>
  inquirer()
    .at(snapshotOf(acme, catalogue, { until: day }))
    .conformity('2022')
    .find(({ ref }) => ref === '5.2 a)')?.verdict;

/** Returns the faults of these files in a small organisation with one version of one document. */
const refusalsOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  faultsOf(
    folderOf({
      'organisation.yaml': '- { at: 2025-01-01, by: system, fields: { name: Acme } }\n',
      'person/PER-1.yaml': '- { at: 2025-01-01, by: system, fields: { name: Ana } }\n',
      'document/DOC-1.yaml': '- { at: 2025-01-02, by: PER-1, fields: { title: Policy, kind: procedure } }\n',
      'document-version/VER-1.yaml':
        '- at: 2025-01-02\n  by: PER-1\n  fields: { document: DOC-1, number: 1.0, author: PER-1 }\n',
      ...files,
    }),
    catalogue,
  );

describe('a history is replayed', () => {
  test('into what each record is now, who made it and who changed it last', () => {
    const risk = record(snapshotOf(acme, catalogue), 'risk', 'RISK-1');
    expect(risk).toMatchObject({
      id: 'RISK-1',
      version: 3,
      createdAt: '2025-02-17T12:00:00.000Z',
      createdBy: 'PER-2',
      changedAt: '2025-06-30T12:00:00.000Z',
      fields: { likelihood: 2, owner: 'PER-1' },
    });
  });

  test('with what actions decided, numbered in their order', () => {
    const decisions = shelf(snapshotOf(acme, catalogue), 'decision').rows;
    expect(
      decisions.map(({ code, fields }) => `${code} ${String(fields['act'])} ${String(fields['on'])}`),
    ).toEqual([
      'DEC-1 Approve method 2025-02-12',
      'DEC-2 Approve treatment plan 2025-02-21',
      'DEC-3 Approve version 2025-03-17',
      'DEC-4 Accept residual risk 2025-07-02',
    ]);
  });

  test('up to the end of a day, in the time zone of the organisation', () => {
    const folder = folderOf({
      'organisation.yaml': 'name: Acme\ntimeZone: Pacific/Auckland\n',
      'person/PER-1.yaml':
        '- { at: 2026-01-01T10:30:00Z, by: system, fields: { name: Ana } }\n- { at: 2026-01-01T11:30:00Z, by: system, set: { position: Boss } }\n',
    });
    // In Auckland, 11:30 UTC is half past midnight of the next day.
    const positionOn = (day: string): unknown =>
      record(snapshotOf(folder, catalogue, { until: day }), 'person', 'PER-1')?.fields['position'];
    expect(positionOn('2026-01-01')).toBeUndefined();
    expect(positionOn('2026-01-02')).toBe('Boss');
    expect(record(snapshotOf(folder, catalogue, { until: '2025-12-31' }), 'person', 'PER-1')).toBeUndefined();
  });

  test('so that the past is judged as it was', () => {
    expect(verdictOn('2026-07-14')).toBe('met');
    expect(verdictOn('2026-07-13')).not.toBe('met');
    expect(verdictOn('2027-07-15')).not.toBe('met');
  });

  test('twice with the same result', () => {
    const history = historyOf(acme, catalogue);
    expect(replay(catalogue, history)).toEqual(replay(catalogue, history));
  });
});

describe('a folder cannot hold what the application would refuse', () => {
  test('an action that somebody else has to take', () => {
    expect(
      refusalsOf({
        'document-version/VER-2.yaml':
          '- at: 2025-01-03\n  by: PER-1\n  fields: { document: DOC-1, number: 1.1, author: PER-1, content: files/a.md }\n- at: 2025-01-04\n  by: PER-1\n  act: approve-document-version\n',
        'files/a.md': 'a',
      }),
    ).toEqual(['document-version/VER-2.yaml:6: act is refused: Ana wrote it; somebody else approves it.']);
  });

  test('what breaks an invariant, at its line, among changes made together', () => {
    expect(
      refusalsOf({
        'document-version/VER-2.yaml':
          '- at: 2025-01-02\n  by: PER-1\n  fields:\n    document: DOC-1\n    number: 1.0\n',
      }),
    ).toEqual([
      'document-version/VER-1.yaml:3: fields.number is a version this document already has',
      'document-version/VER-2.yaml:5: fields.number is a version this document already has',
    ]);
  });

  test('a change of what is retired, of what is fixed, and a step off its scale', () => {
    const faults = faultsOf(
      folderOf({
        'house.yaml': 'name: Acme\n',
        'gauge/GAU-1.yaml':
          'name: One\nlikely: [{ name: a }]\nsevere: [{ name: b }]\nlevels: [{ name: c }]\ncells: [[1]]\n',
        'thing/THG-1.yaml':
          '- { at: 2025-01-01, by: system, fields: { title: Door, gauge: GAU-1 } }\n- { at: 2025-01-02, by: system, retire: true }\n- at: 2025-01-03\n  by: system\n  set: { title: Gate }\n',
        'thing/THG-2.yaml':
          '- at: 2025-01-01\n  by: system\n  why: Two things\n  fields:\n    title: Door\n    gauge: GAU-1\n    likely: 2\n',
        'note/NOT-1.yaml':
          '- { at: 2025-01-01, by: system, fields: { thing: THG-1, text: x } }\n- { at: 2025-01-03, by: system, why: other, set: { text: y } }\n',
      }),
      castIsms,
    );
    expect(faults).toEqual([
      'note/NOT-1.yaml:2: NOT-1 is a record of what happened and cannot be changed, only retired.',
      'thing/THG-1.yaml:3: THG-1 is retired. Restore it before you change it.',
      'thing/THG-2.yaml:7: fields.likely must be from 1 to 1, the scale of GAU-1',
    ]);
  });

  test('what an action is refused after a fault may follow from it', () => {
    const folder = folderOf({
      'organisation.yaml': '- { at: 2025-01-01, by: system, fields: { name: Acme } }\n',
      'person/PER-1.yaml': '- { at: 2025-01-01, by: system, fields: { name: Ana } }\n',
      'person/PER-2.yaml': '- { at: 2025-01-01, by: system, fields: { name: Bo } }\n',
      'document/DOC-1.yaml': '- { at: 2025-01-02, by: PER-1, fields: { title: Policy, kind: procedure } }\n',
      'document-version/VER-1.yaml':
        '- at: 2025-01-02\n  by: PER-1\n  fields: { document: DOC-1, number: 1.0, author: PER-1, content: files/a.md }\n- { at: 2025-01-03, by: PER-1, act: approve-document-version }\n- { at: 2025-01-04, by: PER-2, act: publish-document-version }\n',
      'evidence/EVD-1.yaml':
        '- { at: 2025-01-05, by: PER-1, fields: { title: E, kind: record, records: [DEC-1], collectedOn: 2025-01-05 } }\n',
      'files/a.md': 'a',
    });
    expect(nested(folder, catalogue)).toEqual([
      [
        'document-version/VER-1.yaml:4: act is refused: Ana wrote it; somebody else approves it.',
        ['evidence/EVD-1.yaml:1: fields.records there is no decision DEC-1'],
      ],
    ]);
  });

  test('what rests on a fault is not told as one', () => {
    expect(
      refusalsOf({
        'document-version/VER-2.yaml':
          '- { at: 2025-01-02, by: PER-1, why: later, fields: { document: DOC-1, number: 1.0 } }\n- { at: 2025-02-02, by: PER-1, set: { number: 1.1 } }\n- { at: 2025-02-03, by: PER-1, act: publish-document-version }\n',
      }),
    ).toEqual(['document-version/VER-2.yaml:1: fields.number is a version this document already has']);
  });
});
