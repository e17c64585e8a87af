import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { controlOf, decidedControls, excluded, issuedFrom } from '../statement-tester.ts';
import { treatment } from '../../risk-treatment/treatment.ts';
import { exclusionJustified2013, exclusionJustified2022 } from './6.1.3-d-exclusion-justified.ts';

for (const [rule, edition, ref, other] of [
  [exclusionJustified2022, '2022', 'A.8.30', controlOf('2013', 'A.14.2.7')],
  [exclusionJustified2013, '2013', 'A.14.2.7', controlOf('2022', 'A.8.30')],
] as const) {
  const all = decidedControls(edition);
  const without = decidedControls(edition, { [ref]: excluded });
  const soa = issuedFrom(edition, without);
  const open = a(risk, 'r1');
  const plan = (...controls: string[]) => a(treatment, 't1', { risk: 'r1', controls });
  const unexplained = decidedControls(edition, { [ref]: { ...excluded, reasonNot: undefined } });

  // A.5.15 of 2022 was made from A.9.1.1 and A.9.1.2.
  const halved = decidedControls('2013', { 'A.9.1.1': excluded });

  testRule(rule, {
    holds: {
      'with a reason': { given: [...without, soa] },
      'nothing is left out': { given: [...all, issuedFrom(edition, all)] },
      'the risk that relied on it is closed': {
        given: [...without, soa, a(risk, 'r1', { status: 'closed' }), plan(controlOf(edition, ref))],
      },
      'a control whose other half is included': {
        given: [
          ...(edition === '2013' ? [...halved, issuedFrom('2013', halved)] : [...without, soa]),
          open,
          plan(controlOf('2022', 'A.5.15')),
        ],
      },
      'it has been included since': { given: [...all, soa] },
    },
    finds: {
      'without a reason': {
        given: [...unexplained, issuedFrom(edition, unexplained)],
        finds: ['unexplained soa'],
      },
      'a treatment relies on it': {
        given: [...without, soa, open, plan(controlOf(edition, ref))],
        finds: ['relied soa'],
      },
      'in the words of the other edition': {
        given: [...without, soa, open, plan(other)],
        finds: ['relied soa'],
      },
      'a risk is held down by it': {
        given: [...without, soa, a(risk, 'r1', { controls: [controlOf(edition, ref)] })],
        finds: ['relied soa'],
      },
      'the reason is another by now': {
        given: [...decidedControls(edition, { [ref]: { ...excluded, reasonNot: 'Too dear.' } }), soa],
        finds: ['differs soa'],
      },
    },
  });
}
