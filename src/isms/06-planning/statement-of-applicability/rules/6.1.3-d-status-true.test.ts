import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { evidence } from '../../../across/evidence.ts';
import { measureTest } from '../../risk-treatment/measure-test.ts';
import { decidedControls, excluded, issuedFrom } from '../statement-tester.ts';
import { statusTrue2013, statusTrue2022 } from './6.1.3-d-status-true.ts';

for (const [rule, edition, ref] of [
  [statusTrue2022, '2022', 'A.8.20'],
  [statusTrue2013, '2013', 'A.13.1.1'],
] as const) {
  const all = decidedControls(edition);
  const soa = issuedFrom(edition, all);
  const tried = (id: string, performedOn: string, result: string) =>
    a(measureTest, id, { measure: 'works', performedOn, result });
  const proof = (fields: object) => [
    ...all.filter(({ id }) => id !== 'proof'),
    a(evidence, 'proof', { validUntil: undefined, ...fields }),
  ];
  const unproven = decidedControls(edition, {}, { evidence: undefined });
  const planned = decidedControls(edition, {}, { status: 'planned', evidence: undefined });
  const { lines } = soa.fields as { lines: readonly { ref: string }[] };

  testRule(rule, {
    holds: {
      'in place, and something shows it': { given: [...all, soa] },
      'it failed a test, and passed the next': {
        given: [...all, soa, tried('one', '2026-06-18', 'failed'), tried('two', '2026-07-15', 'passed')],
      },
      'it passed a test': { given: [...unproven, soa, tried('one', '2025-10-15', 'passed')] },
      'planned, and it says so': { given: [...planned, issuedFrom(edition, planned)] },
      'evidence that names the measure will do': {
        given: [
          ...unproven,
          a(evidence, 'log', { to: '2026-08-31', records: [{ register: 'measure', id: 'works' }] }),
          soa,
        ],
      },
      'evidence that says itself how long it counts': {
        given: [...proof({ to: '2024-01-15', validUntil: '2027-01-14' }), soa],
      },
      'within the tolerance': { given: [...all, soa], asOf: '2027-07-30' },
      'a control was left out since': {
        given: [...decidedControls(edition, { [ref]: excluded }), soa],
      },
    },
    finds: {
      'it does not say': {
        given: [
          ...all,
          {
            ...soa,
            fields: {
              ...soa.fields,
              lines: lines.map((line) => (line.ref === ref ? { ...line, status: undefined } : line)),
            },
          },
        ],
        finds: ['silent soa'],
      },
      'it has come further since': {
        given: [...all, issuedFrom(edition, planned)],
        finds: ['differs soa'],
      },
      'its last test failed': {
        given: [...all, soa, tried('two', '2026-07-15', 'failed'), tried('one', '2026-06-18', 'passed')],
        finds: ['failed works'],
      },
      'nothing shows it': { given: [...unproven, soa], finds: ['unproven works'] },
      'the evidence was taken out of use': {
        given: [...all.filter(({ id }) => id !== 'proof'), a(evidence, 'proof', {}, { retired: true }), soa],
        finds: ['unproven works'],
      },
      'nobody knows of when the evidence is': {
        given: [...proof({ to: undefined, collectedOn: undefined }), soa],
        finds: ['unproven works'],
      },
      'it passed its last test too long ago': {
        given: [...unproven, soa, tried('one', '2025-08-29', 'passed')],
        finds: ['aged works'],
      },
      'the evidence is of the year before last': {
        given: [...proof({ to: '2025-06-30' }), soa],
        finds: ['aged works'],
      },
    },
  });
}
