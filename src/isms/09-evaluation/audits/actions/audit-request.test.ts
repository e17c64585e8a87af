import { describe, expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { auditRequest } from '../audit-request.ts';
import { answerAuditRequest } from './answer-audit-request.ts';
import { askAgain } from './ask-again.ts';
import { closeAuditRequest } from './close-audit-request.ts';

const on = (status: string, fields: object = {}) => [a(auditRequest, 'q', { status, ...fields })];

describe('an auditor is answered', () => {
  test('with words and evidence, which is added to what was shown before', () => {
    const input = { answer: 'In the folder', evidence: ['e2'] };
    expect(take(answerAuditRequest, on('open', { evidence: ['e1'] }), 'q', 'bea', { input })).toMatchObject([
      {
        fields: {
          status: 'answered',
          answer: 'In the folder',
          evidence: ['e1', 'e2'],
          answeredBy: 'bea',
          answeredOn: '2026-09-30',
        },
      },
    ]);
  });

  test('once: then it is for whoever asked to say whether that is enough', () => {
    expect(take(answerAuditRequest, on('answered'), 'q', 'bea')).toContain('whoever asked');
    expect(take(answerAuditRequest, on('closed'), 'q', 'bea')).toBe('It is closed.');
  });
});

describe('whoever asked', () => {
  test('closes what was answered, and nothing else', () => {
    expect(take(closeAuditRequest, on('answered'), 'q', 'eva')).toMatchObject([
      { fields: { status: 'closed', closedOn: '2026-09-30' } },
    ]);
    expect(take(closeAuditRequest, on('open'), 'q', 'eva')).toContain('not been answered');
    expect(take(closeAuditRequest, on('closed'), 'q', 'eva')).toBe('It is closed already.');
  });

  test('asks again for what is missing, so that it is due anew', () => {
    const input = { missing: 'The second one' };
    expect(take(askAgain, on('answered', { answeredOn: '2026-09-29' }), 'q', 'eva', { input })).toMatchObject(
      [{ fields: { status: 'open', missing: 'The second one', answeredOn: null } }],
    );
    expect(take(askAgain, on('open'), 'q', 'eva', { input })).toContain('not been answered');
  });
});
