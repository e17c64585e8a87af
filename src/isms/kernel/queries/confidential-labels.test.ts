import { expect, test } from 'vitest';
import { isConfidential } from './confidential-labels.ts';
import { choice, line, reference } from '../declarations/fields.ts';
import { a, snapshotOf } from '../testing/fixture.ts';
import type { Stored } from '../declarations/record.ts';
import { register } from '../declarations/register.ts';
import { lookUp, readerOf } from '../snapshot/snapshot.ts';

const help = 'H.';
const about = { clause: '7.5', purpose: 'P.' };

const file = register({
  ...about,
  key: 'file',
  title: 'File',
  plural: 'Files',
  code: 'FIL',
  label: 'name',
  confidential: { kind: ['secret'] },
  fields: {
    name: line({ title: 'Name', help }),
    kind: choice({ title: 'Kind', help, options: { open: 'Open', secret: 'Secret' } }),
  },
  example: { name: 'Plan', kind: 'open' },
});
const page = register({
  ...about,
  key: 'page',
  title: 'Page',
  plural: 'Pages',
  code: 'PAG',
  label: 'heading',
  partOf: 'file',
  fields: {
    file: reference('file', { title: 'File', help }),
    heading: line({ title: 'Heading', help }),
  },
  example: { file: 'FIL-1', heading: 'First' },
});
const patient = register({
  ...about,
  key: 'patient',
  title: 'Patient',
  plural: 'Patients',
  code: 'PAT',
  label: 'name',
  fields: { name: line({ title: 'Name', help, personal: true }) },
  example: { name: 'Bo' },
});
const matter = {
  ...about,
  title: 'Case',
  plural: 'Cases',
  label: 'subject',
  fields: {
    note: line({ title: 'Note', help, optional: true, classified: true }),
    subject: line({ title: 'Subject', help }),
  },
  example: { subject: 'Fever' },
} as const;
const noted = register({ ...matter, key: 'noted', code: 'NOT', called: ['note', 'subject'] });
const wound = register({ ...matter, key: 'wound', code: 'WOU', confidential: true });

test('a record is confidential by what calls it, by its register, or by what it is a part of', () => {
  const all = [file, page, patient, noted, wound];
  const given = [
    a(file, 'f1', { name: 'Plan', kind: 'open' }),
    a(file, 'f2', { name: 'Plan', kind: 'secret' }),
    a(page, 'p1', { file: 'f1', heading: 'First' }),
    a(page, 'p2', { file: 'f2', heading: 'First' }),
    a(patient, 'b', { name: 'Bo' }),
    a(noted, 'n', { subject: 'Fever' }),
    a(wound, 'w', { subject: 'Cut' }),
  ];
  const snapshot = snapshotOf(given, '2026-09-30', all);
  const asked = given.map(({ register: of, id }) =>
    isConfidential(of, lookUp(snapshot, of.key, id) as Stored, readerOf(snapshot)),
  );
  expect(asked).toEqual([false, true, false, true, true, true, true]);
});

test('what a register says of a field it does not have is refused', () => {
  const { confidential: _, ...rest } = file;
  expect(() => register({ ...rest, confidential: { level: ['high'] } as never })).toThrow(
    'does not have: level',
  );
});
