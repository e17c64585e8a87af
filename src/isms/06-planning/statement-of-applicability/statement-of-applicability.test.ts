import { expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { rowsOf as viewed } from '#isms/kernel/testing/view-tester.ts';
import { scope } from '../../04-context/scope.ts';
import { document } from '../../07-support/documents/document.ts';
import { documentVersion } from '../../07-support/documents/document-version.ts';
import { catalogueControl } from '../../annex-a/catalogue-control.ts';
import { applicability } from './applicability.ts';
import { decidedControls, excluded, issuedFrom } from './statement-tester.ts';
import { statementOfApplicability } from './statement-of-applicability.ts';

const headsOf = (given: readonly Given[], parameters: object = {}) =>
  viewed(statementOfApplicability, given, { ...parameters }, '2026-09-30', 'head').map(({ cells }) => cells);

function rowsOf(given: readonly Given[], parameters: object = {}) {
  const s = readerOf(snapshotOf(given, '2026-09-30', statementOfApplicability.reads as never));
  return [...statementOfApplicability.rows({ s } as never, { edition: '2022', ...parameters })];
}

const all = a(scope, 'all');
const own = a(catalogueControl, 'own', { catalogue: 'own', ref: 'OWN-1', title: 'Signed firmware only' });
const needed = a(applicability, 'apl-own', { scope: 'all', control: 'own' });

test('shows every control of the edition in its order, then own ones that were decided about', () => {
  const refs = (edition: string) =>
    rowsOf([all, own, needed, ...decidedControls('2022')], { edition }).map(({ cells }) => cells['ref']);
  expect(refs('2022')).toHaveLength(94);
  expect([refs('2022')[0], ...refs('2022').slice(-2)]).toEqual(['A.5.1', 'A.8.34', 'OWN-1']);
  expect(refs('2013')).toHaveLength(115);
});

test('shows what is open as open', () => {
  const rows = rowsOf([all, ...decidedControls('2022', { 'A.5.1': undefined })]);
  expect(rows[0]?.cells).toMatchObject({ ref: 'A.5.1', differs: undefined });
  expect(rows[0]?.cells).not.toHaveProperty('applicable');
  expect(rows[1]?.cells).toMatchObject({ applicable: 'yes', status: 'implemented' });
});

test('says what is no longer as it was issued, and nothing of what is', () => {
  const issued = issuedFrom('2022', decidedControls('2022'));
  const rows = rowsOf([all, ...decidedControls('2022', { 'A.5.9': excluded }), issued]);
  const differing = rows.filter(({ cells }) => cells['differs'] !== undefined);
  expect(differing.map(({ cells }) => [cells['ref'], cells['differs']])).toEqual([
    [
      'A.5.9',
      'Applicable (Applicable → Not applicable), Needed because of, Why it is included, Status (Implemented → none), Why it is excluded',
    ],
  ]);
});

test('shows a control that was in the issue and is not decided about any more', () => {
  const issued = issuedFrom('2022', [...decidedControls('2022'), own, needed]);
  const last = rowsOf([all, own, ...decidedControls('2022'), issued]).at(-1);
  expect(last?.cells).toMatchObject({ ref: 'OWN-1', differs: expect.stringContaining('Applicable') });
});

test('keeps scopes apart, and names what each line rests on', () => {
  const given = [all, a(scope, 'lab'), ...decidedControls('2022')];
  expect(rowsOf(given)).toHaveLength(186);
  const [first] = rowsOf(given, { scope: 'all' });
  expect(rowsOf(given, { scope: 'all' })).toHaveLength(93);
  expect(first?.rests).toEqual(
    expect.arrayContaining([
      { register: 'scope', id: 'all' },
      { register: 'measure', id: 'works' },
      { register: 'evidence', id: 'proof' },
    ]),
  );
});

test('puts each control under its part, and own ones apart', () => {
  const parts = (edition: string) =>
    new Set(rowsOf([all, own, needed], { edition }).map(({ cells }) => cells['part']));
  expect([...parts('2022')]).toEqual([
    'A.5 Organisational controls',
    'A.6 People controls',
    'A.7 Physical controls',
    'A.8 Technological controls',
    'Controls from outside Annex A',
  ]);
  expect(parts('2013')).toHaveLength(15);
});

test('says which version of a document applies, and for which time evidence speaks', () => {
  const given = [
    all,
    a(document, 'rules'),
    a(documentVersion, 'v1', { document: 'rules', number: '1.0', state: 'superseded' }),
    a(documentVersion, 'v2', {
      document: 'rules',
      number: '2.0',
      state: 'published',
      publishedOn: '2026-03-02',
    }),
    ...decidedControls('2022', {}, { documents: ['rules'] }),
  ];
  const [first] = rowsOf(given);
  expect(first?.cells).toMatchObject({
    documents: [{ document: 'rules', version: '2.0', since: '2026-03-02' }],
    evidence: [{ evidence: 'proof', to: '2026-06-30' }],
  });
});

test('the head says what it is, and whether that is still what was issued', () => {
  const issued = issuedFrom('2022', decidedControls('2022'), { number: '1.0', approver: 'ana' });
  const now = [all, ...decidedControls('2022', { 'A.5.9': excluded })];
  expect(headsOf(now)).toMatchObject([{ standing: 'draft', needed: 92, excluded: 1, open: 0 }]);
  expect(headsOf([...now, issued])).toMatchObject([
    { standing: 'departed', number: '1.0', approver: 'ana', differing: 1 },
  ]);
  expect(headsOf([all, ...decidedControls('2022'), issued])).toMatchObject([
    { standing: 'current', differing: 0 },
  ]);
});

test('an issue is shown as it was, whatever has become of it', () => {
  const issued = issuedFrom('2022', decidedControls('2022'), { organisation: 'Former Ltd' });
  const given = [all, ...decidedControls('2022', { 'A.5.9': excluded }), issued];
  const rows = rowsOf(given, { edition: '2013', issue: 'soa' });
  expect(rows).toHaveLength(93);
  expect(rows.find(({ cells }) => cells['ref'] === 'A.5.9')?.cells).toMatchObject({
    applicable: 'yes',
    differs: undefined,
  });
  expect(headsOf(given, { issue: 'soa' })).toMatchObject([
    { standing: 'issued', edition: '2022', organisation: 'Former Ltd', differing: undefined },
  ]);
  expect(rowsOf(given, { issue: 'nowhere' })).toEqual([]);
});
