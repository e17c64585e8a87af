import { expect, test } from 'vitest';
import { signaturesIn, vulnerabilitiesIn } from './audit-report.ts';

const report = (vulnerabilities: object): string =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} });

test('what is high or critical is a finding, and nothing below', () => {
  expect(vulnerabilitiesIn(report({}))).toEqual({ findings: [] });
  expect(
    vulnerabilitiesIn(
      report({
        left: { severity: 'moderate', range: '<1' },
        right: { severity: 'high', range: '<2.0.1' },
        middle: { severity: 'critical' },
      }),
    ),
  ).toEqual({ findings: ['right <2.0.1: high', 'middle : critical'] });
});

test('a signature that is wrong or absent is a finding', () => {
  expect(signaturesIn(JSON.stringify({ invalid: [], missing: [] }))).toEqual({ findings: [] });
  expect(
    signaturesIn(
      JSON.stringify({
        invalid: [{ name: 'a', version: '1.0.0' }],
        missing: [{ name: 'b', version: '2.0.0' }],
      }),
    ),
  ).toEqual({ findings: ['a 1.0.0: its signature is wrong', 'b 2.0.0: it is not signed'] });
});

test('a registry that does not answer is told from one that finds nothing', () => {
  const refused = JSON.stringify({ message: '405 Method Not Allowed - POST https://registry.example/bulk' });
  const unreachable = JSON.stringify({
    error: { code: 'ENOTFOUND', summary: 'request failed\nbehind a proxy' },
  });
  for (const reading of [vulnerabilitiesIn, signaturesIn]) {
    expect(reading(refused)).toEqual({ unanswered: expect.stringContaining('405') });
    expect(reading(unreachable)).toEqual({ unanswered: 'request failed' });
    expect(reading('')).toEqual({ unanswered: 'no answer' });
    expect(reading('{}')).toEqual({ unanswered: 'no answer' });
  }
});
