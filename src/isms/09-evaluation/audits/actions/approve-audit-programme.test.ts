import { inWords } from '../../../kernel/testing/sentence-tester.ts';
import { expect, test } from 'vitest';
import { hindrance } from '#isms/kernel/declarations/action.ts';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { decision } from '../../../across/decision.ts';
import { decided } from '../../../across/decision-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { person } from '../../../07-support/people/person.ts';
import { auditProgramme } from '../audit-programme.ts';
import { approveAuditProgramme } from './approve-audit-programme.ts';

const house = [
  a(organisation, 'org', { topManagement: ['ana', 'eva'] }),
  a(person, 'ana'),
  a(person, 'ben'),
  a(person, 'eva', { name: 'Eva Brandt' }),
];
const programme = (fields: object = {}) => a(auditProgramme, 'p1', { owner: 'ben', ...fields });

function asked(person: string | undefined, given = [programme()]) {
  const s = readerOf(snapshotOf([...house, ...given], '2026-09-30', [decision]));
  return hindrance(approveAuditProgramme, s.get(auditProgramme, 'p1')!, s, { id: 'key', person });
}

test('is approved by top management, and by somebody who does not run it', () => {
  expect(asked('ana')).toBeUndefined();
  expect(inWords(asked('ben'))).toBe(
    'The audit programme is approved by top management: Ana Lindqvist or Eva Brandt.',
  );
  expect(inWords(asked('ana', [programme({ owner: 'ana' })]))).toMatch('another member of top management');
  expect(inWords(asked(undefined))).toMatch('people');
});

test('is approved once it settles what it has to', () => {
  expect(inWords(asked('ana', [programme({ methods: undefined, reporting: undefined })]))).toBe(
    'It does not say yet: methods, reporting.',
  );
});

test('is approved once, until it changes', () => {
  const approval = decided('d1', [programme()]);
  expect(inWords(asked('ana', [programme(), approval] as never))).toBe('The programme is approved as it is.');
  expect(asked('ana', [programme({ methods: 'From afar.' }), approval] as never)).toBeUndefined();
});

test('the approval keeps what was seen, by whom and as what', () => {
  const s = readerOf(snapshotOf([...house, programme()], '2026-09-30', [decision]));
  const changes = approveAuditProgramme.decide({
    subject: s.get(auditProgramme, 'p1')!,
    input: { reason: 'The first before stage 1.' },
    actor: { id: 'key', person: 'ana' },
    s,
  });
  expect(inWords(changes)).toMatchObject([
    {
      register: 'decision',
      fields: { kind: 'approval', by: 'ana', role: 'Top management', reason: 'The first before stage 1.' },
    },
  ]);
});
