import { inWords } from '../../../kernel/testing/sentence-tester.ts';
import { describe, expect, test } from 'vitest';
import type { Input } from '#isms/kernel/field-kinds/field.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { process } from '../../../04-context/process.ts';
import { unit } from '../../../04-context/unit.ts';
import { person } from '../../../07-support/people/person.ts';
import { evidence } from '../../../across/evidence.ts';
import { audit } from '../audit.ts';
import { distributeAuditReport } from './distribute-audit-report.ts';

const ana = { id: 'ana', person: 'ana' };
const registers = [audit, evidence, person, process, unit];

function situation(fields: object = {}, ...given: readonly Given[]) {
  const held = a(audit, 'a1', {
    lead: 'ana',
    units: ['u1'],
    reportedTo: undefined,
    reportedOn: undefined,
    report: undefined,
    evidence: undefined,
    ...fields,
  });
  const others = [a(person, 'ana'), a(person, 'ben'), a(unit, 'u1', { manager: 'ben' })];
  const s = readerOf(snapshotOf([held, ...others, ...given], '2025-09-30', registers));
  return { s, subject: s.get(audit, 'a1')! };
}

const distributed = (input: Partial<Input<typeof distributeAuditReport.input>>, given = situation()) =>
  distributeAuditReport.decide({
    ...given,
    actor: ana,
    input: { reportedTo: ['ben'], reportedOn: '2025-09-22', ...input },
  });

describe('the report of an audit', () => {
  test('is first meant for the managers of what was audited', () => {
    const { s, subject } = situation({ reportedTo: ['ana'] });
    expect(distributeAuditReport.start?.(subject, s)).toMatchObject({
      reportedTo: ['ana', 'ben'],
      reportedOn: '2025-09-30',
    });
  });

  test('becomes evidence of the audit if it is a file, a link or paper', () => {
    expect(inWords(distributed({ link: 'https://files.example.org/report.pdf' }))).toMatchObject([
      {
        do: 'create',
        fields: {
          title: 'Report of A1',
          kind: 'report',
          link: 'https://files.example.org/report.pdf',
          collectedBy: 'ana',
          records: [{ register: 'audit', id: 'a1' }],
        },
      },
      { do: 'amend', fields: { reportedTo: ['ben'], reportedOn: '2025-09-22' } },
    ]);
    expect(inWords(distributed({ report: 'd1' }))).toMatchObject([{ do: 'amend', fields: { report: 'd1' } }]);
  });

  test('has to be there, and goes out between the conclusion and today', () => {
    expect(inWords(distributed({}))).toMatchObject({ detail: expect.stringMatching(/^Add the report/) });
    expect(inWords(distributed({ report: 'd1', reportedOn: '2025-09-10' }))).toMatchObject({
      detail: expect.stringMatching(/day of the conclusion/),
    });
    expect(inWords(distributed({ report: 'd1', reportedOn: '2025-10-01' }))).toMatchObject({
      detail: expect.stringMatching(/once it has gone out/),
    });
  });

  test('keeps its day when further people get it', () => {
    const given = situation({ report: 'd1', reportedOn: '2025-09-20', reportedTo: ['ana'] });
    expect(inWords(distributed({}, given))).toMatchObject([
      { do: 'amend', fields: { reportedTo: ['ana', 'ben'] } },
    ]);
    expect(JSON.stringify(distributed({}, given))).not.toMatch('reportedOn');
  });

  test('goes out once the audit is concluded, until all concerned have it', () => {
    const obstacle = (fields: object = {}, ...given: readonly Given[]) => {
      const { s, subject } = situation(fields, ...given);
      return distributeAuditReport.obstacle(subject, s, ana);
    };
    expect(inWords(obstacle({ status: 'under way', concludedOn: undefined }))).toMatch('not concluded');
    expect(obstacle()).toBeUndefined();
    const out = { reportedOn: '2025-09-22', reportedTo: ['ben'] };
    expect(obstacle(out)).toBeUndefined();
    const kept = a(evidence, 'e1', { records: [{ register: 'audit', id: 'a1' }] });
    expect(inWords(obstacle(out, kept))).toMatch('all managers concerned');
    expect(inWords(obstacle({ ...out, report: 'd1' }))).toMatch('all managers concerned');
    expect(obstacle({ ...out, report: 'd1', reportedTo: ['ana'] })).toBeUndefined();
  });
});
