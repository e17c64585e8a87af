import { expect, test } from 'vitest';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a, type Given } from '#isms/kernel/testing/fixture.ts';
import { appointment } from '../../../05-leadership/roles/appointment.ts';
import { role } from '../../../05-leadership/roles/role.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { absence } from '../../../across/absence.ts';
import { action } from '../../../across/action.ts';
import { decision } from '../../../across/decision.ts';
import { evidence } from '../../../across/evidence.ts';
import { organisation } from '../../../across/organisation.ts';
import { competenceRecord } from '../../competence/competence-record.ts';
import { erasure } from '../erasure.ts';
import { person } from '../../people/person.ts';
import { approveErasure } from './approve-erasure.ts';
import { erasePersonalData } from './erase-personal-data.ts';
import { refuseErasure } from './refuse-erasure.ts';
import { requestErasure } from './request-erasure.ts';

const gone = { name: 'Zoe Quill', email: 'zoe@example.org', to: '2023-01-31' };
const file = (name: string) => ({ hash: 'a'.repeat(64), name, size: 3, type: 'application/pdf' });
const house: readonly Given[] = [
  a(organisation, 'org', { topManagement: ['ana'] }),
  a(person, 'ana', { name: 'Ana' }),
  a(person, 'ben', { name: 'Ben' }),
  a(person, 'zoe', gone),
  a(competenceRecord, 'crc', { person: 'zoe', shownBy: 'Ten years at Quill Ltd' }),
  a(absence, 'abs', { person: 'zoe', kind: 'sick leave' }),
  a(evidence, 'cert', { title: 'Certificate of somebody', file: file('certificate.pdf') }),
  a(risk, 'r1', { scenario: 'Only Zoe Quill knows the plant' }),
];
const input = { ground: 'request', reason: 'By letter.', records: [{ register: 'evidence', id: 'cert' }] };
const request = (given: readonly Given[] = house, more: object = {}, id = 'zoe') =>
  take(requestErasure, given, id, 'ana', { input: { ...input, ...more } });

const made = { person: 'zoe', ...input, requestedBy: 'ana', requestedOn: '2026-09-30', due: '2026-10-30' };
const asked = a(erasure, 'era', made);
const approved = a(decision, 'dec', {
  act: 'Approve erasure',
  kind: 'approval',
  by: 'ben',
  role: 'Approver',
  on: '2026-09-30',
  subjects: [
    {
      record: { register: 'erasure', id: 'era' },
      version: 1,
      shape: 1,
      seen: { person: 'zoe', ground: 'request', records: input.records },
    },
  ],
});
const decided = (
  act: typeof approveErasure,
  who: string,
  given: readonly Given[] = [],
  more = {},
  why?: string,
) => take(act, [...house, asked, ...given], 'era', who, { input: more, ...(why !== undefined && { why }) });

test('a request goes on record with a month to answer it, and nothing is erased by it', () => {
  expect(request()).toEqual([{ do: 'create', register: 'erasure', fields: made }]);
});

test.each<[string, RegExp, readonly Given[]]>([
  ['works here', /counts as working here/, [a(person, 'zoe', { ...gone, to: undefined })]],
  ['leaves today', /counts as working here/, [a(person, 'zoe', { ...gone, to: '2026-09-30' })]],
  [
    'is top management',
    /named as top management/,
    [a(organisation, 'org', { topManagement: ['ana', 'zoe'] })],
  ],
  [
    'holds a role',
    /still holds Guard\. End the appointment/,
    [
      a(role, 'guard', { name: 'Guard' }),
      a(appointment, 'app', { role: 'guard', person: 'zoe', to: undefined }),
    ],
  ],
  [
    'is to do something',
    /Something is still to be done by Zoe Quill: A1\. Hand it over/,
    [a(action, 'a1', { owner: 'zoe' })],
  ],
  ['was asked for already', /requested already/, [asked]],
])('it is refused while the person %s', (_, says, given) => {
  const ids = new Set(given.map(({ id }) => id));
  expect(request([...house.filter(({ id }) => !ids.has(id)), ...given])).toMatch(says);
});

test('what stays on record may not name the person', () => {
  expect(request(house, { reason: 'Ms quill asked.' })).toMatch(/names the person/);
  expect(request(house, { reason: 'ZOE@example.org wrote.' })).toMatch(/names the person/);
  expect(request(house, { reason: 'The quills are sharp.' })).toHaveLength(1);
  expect(decided(approveErasure, 'ben', [], { reason: 'Zoe Quill insists.' })).toMatch(/names the person/);
});

test('neither may the reason of the commit', () => {
  const why = 'Letter of Zoe Quill';
  expect(take(requestErasure, house, 'zoe', 'ana', { input, why })).toMatch(/names the person/);
  expect(take(requestErasure, house, 'zoe', 'ana', { input, why: 'By letter' })).toHaveLength(1);
  expect(decided(approveErasure, 'ben', [], {}, why)).toMatch(/names the person/);
  expect(decided(refuseErasure, 'ben', [], { reason: 'A claim.' }, why)).toMatch(/names the person/);
  expect(decided(erasePersonalData, 'ana', [approved], {}, why)).toMatch(/names the person/);
});

test('it can be asked for people who are retired, whether or not a last day is known', () => {
  const retired = a(person, 'zoe', { ...gone, to: undefined }, { retired: true });
  const given = [...house.filter(({ id }) => id !== 'zoe'), retired];
  expect(request(given)).toEqual([{ do: 'create', register: 'erasure', fields: made }]);
  expect(take(approveErasure, [...given, asked], 'era', 'ben')).toHaveLength(1);
  expect(take(erasePersonalData, [...given, asked, approved], 'era', 'ana')).toContainEqual(
    expect.objectContaining({ do: 'erase', register: 'person', id: 'zoe' }),
  );
});

test('records are chosen that hold something to be erased, and files that are nobody else’s', () => {
  const risky = { records: [{ register: 'risk', id: 'r1' }] };
  expect(request(house, risky)).toMatch(/holds nothing that can be erased/);
  const shared = a(evidence, 'other', { title: 'List', file: file('list.pdf') });
  expect(request([...house, shared])).toMatch(/names the same file/);
});

test('somebody else approves it or refuses it, and then it is closed', () => {
  expect(decided(approveErasure, 'ana')).toBe('Ana put it on record; somebody else decides.');
  expect(decided(approveErasure, 'ben')).toMatchObject([
    {
      do: 'create',
      register: 'decision',
      fields: { kind: 'approval', by: 'ben', subjects: [{ seen: { person: 'zoe' } }] },
    },
  ]);
  expect(decided(refuseErasure, 'ana', [], { reason: 'A claim.' })).toMatch(/somebody else decides/);
  expect(decided(refuseErasure, 'ben', [], { reason: 'A claim.' })).toMatchObject([
    { fields: { outcome: 'refused', remains: 'A claim.', closedBy: 'ben' } },
    { fields: { kind: 'rejection' } },
  ]);
  const closed = a(erasure, 'era', { ...made, outcome: 'refused', closedOn: '2026-09-30' });
  expect(take(approveErasure, [...house, closed], 'era', 'ben')).toBe('It is closed.');
});

test('nothing is erased without an approval that is in force', () => {
  expect(decided(erasePersonalData, 'ana')).toMatch(/Nobody has approved it/);
  const other = a(erasure, 'era', { ...made, person: 'ben' });
  expect(take(erasePersonalData, [...house, other, approved], 'era', 'ana')).toMatch(
    /Nobody has approved it/,
  );
});

test('what is about the person goes in one commit, with what remains on record', () => {
  const changes = decided(erasePersonalData, 'ana', [approved]) as readonly Change[];
  const approval = 'ERA, approved by BEN (DEC)';
  expect(changes.filter((each) => each.do === 'erase')).toEqual([
    { do: 'erase', register: 'person', id: 'zoe', approval },
    { do: 'erase', register: 'competence-record', id: 'crc', approval },
    { do: 'erase', register: 'absence', id: 'abs', approval },
    { do: 'erase', register: 'evidence', id: 'cert', approval, files: true },
  ]);
  expect(changes.filter((each) => each.do === 'amend')).toMatchObject([
    { id: 'cert', fields: { file: null } },
    {
      id: 'era',
      fields: {
        outcome: 'erased',
        closedBy: 'ana',
        mentions: [{ register: 'risk', id: 'r1' }],
        remains: expect.stringContaining('References to ZOE'),
      },
    },
  ]);
  expect(JSON.stringify(changes)).not.toMatch(/quill|zoe@/i);
});
