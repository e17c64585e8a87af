import { inWords } from '../../../kernel/testing/sentence-tester.ts';
import { describe, expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { person } from '../../../07-support/people/person.ts';
import { audit } from '../audit.ts';
import { auditFinding } from '../audit-finding.ts';
import { checklistRow } from '../checklist-row.ts';
import { recordFinding } from './record-finding.ts';

const ana = { id: 'ana', person: 'ana' };

function situation(row: object = {}, status = 'under way', found: readonly string[] = []) {
  const s = readerOf(
    snapshotOf(
      [
        a(person, 'ana'),
        a(audit, 'a1', { status, lead: 'ana', concludedOn: undefined, reportDue: undefined }),
        a(checklistRow, 'k1', { audit: 'a1', result: 'does not conform', sample: [], ...row }),
        ...found.map((id) => a(auditFinding, id, { audit: 'a1', row: 'k1' })),
      ],
      '2026-09-30',
      [audit, auditFinding, checklistRow, person],
    ),
  );
  return { s, subject: s.get(checklistRow, 'k1')! };
}

describe('a finding recorded from a question', () => {
  test('begins with what was seen and what the question was held against', () => {
    const { s, subject } = situation({ controls: ['2022-A-5-18'], observed: 'One account stayed open.' });
    expect(recordFinding.start?.(subject, s)).toMatchObject({
      controls: ['2022-A-5-18'],
      facts: 'One account stayed open.',
    });
  });

  test('leaves it to the auditor which of several criteria is not met', () => {
    const { s, subject } = situation({ requirements: ['2022-4-3', '2022-4-4'], controls: undefined });
    expect(recordFinding.start?.(subject, s)).not.toHaveProperty('requirements');
  });

  test.each([{}, { controls: ['2022-A-5-15'] }])(
    'is held against a criterion of the question where that names some: %o',
    (criteria) => {
      const input = { title: 'Accounts stay open', grade: 'minor', ...criteria } as const;
      expect(
        inWords(recordFinding.decide({ ...situation({ controls: ['2022-A-5-18'] }), actor: ana, input })),
      ).toMatchObject({
        detail: expect.stringMatching(/^Name at least one of the criteria of the question/),
      });
    },
  );

  test('names the question and its audit, its auditor and the day', () => {
    const { s, subject } = situation();
    const changes = recordFinding.decide({
      subject,
      s,
      actor: ana,
      input: { title: 'Accounts stay open', grade: 'minor', controls: ['2022-A-5-18'] },
    });
    expect(inWords(changes)).toEqual([
      expect.objectContaining({
        do: 'create',
        register: 'audit-finding',
        fields: expect.objectContaining({
          title: 'Accounts stay open',
          audit: 'a1',
          row: 'k1',
          foundOn: '2026-09-30',
          auditor: 'ana',
        }),
      }),
    ]);
  });

  test('is awaited where the question does not conform and none is recorded', () => {
    const isAwaited = ({ s, subject }: ReturnType<typeof situation>) =>
      typeof recordFinding.awaited === 'function' && recordFinding.awaited(subject, s);
    expect(isAwaited(situation())).toBe(true);
    expect(isAwaited(situation({}, 'under way', ['f1']))).toBe(false);
    expect(isAwaited(situation({ result: 'conforms' }))).toBe(false);
  });

  test('is recorded of what was examined, while the audit runs', () => {
    const obstacle = ({ s, subject }: ReturnType<typeof situation>) =>
      recordFinding.obstacle(subject, s, ana);
    expect(obstacle(situation())).toBeUndefined();
    expect(inWords(obstacle(situation({ result: undefined })))).toMatch('no answer');
    expect(inWords(obstacle(situation({}, 'concluded')))).toMatch('concluded');
    expect(inWords(obstacle(situation({}, 'cancelled')))).toMatch('called off');
  });
});
