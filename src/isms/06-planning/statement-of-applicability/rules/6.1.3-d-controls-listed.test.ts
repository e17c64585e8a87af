import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { catalogueControl } from '../../../annex-a/catalogue-control.ts';
import { applicability } from '../applicability.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { controlOf, decidedControls, excluded, issuedFrom } from '../statement-tester.ts';
import { treatment } from '../../risk-treatment/treatment.ts';
import { listed2013, listed2022 } from './6.1.3-d-controls-listed.ts';

for (const [rule, edition, ref] of [
  [listed2022, '2022', 'A.8.20'],
  [listed2013, '2013', 'A.13.1.1'],
] as const) {
  const all = decidedControls(edition);
  const soa = issuedFrom(edition, all);
  const open = a(risk, 'r1');
  const plan = (...controls: string[]) => a(treatment, 't1', { risk: 'r1', controls });
  const own = a(catalogueControl, 'own', { catalogue: 'own', ref: 'OWN-1', title: 'Signed firmware only' });
  const needed = a(applicability, 'apl-own', { scope: 'all', control: 'own', drivers: ['business need'] });
  const without = decidedControls(edition, { [ref]: excluded });

  testRule(rule, {
    holds: {
      'every control of Annex A, as it was decided': {
        given: [...all, soa, open, plan(controlOf(edition, ref))],
      },
      'an own control among them': {
        given: [...all, own, needed, issuedFrom(edition, [...all, own, needed]), open, plan('own')],
      },
      'how it is done and what shows it goes on changing': {
        given: [...decidedControls(edition, {}, { how: 'Another way.', evidence: ['other'] }), soa],
      },
      'issued anew after the decision': {
        given: [...without, soa, { ...issuedFrom(edition, without), id: 'soa2' }],
      },
    },
    finds: {
      'never issued': { given: all, finds: ['empty'] },
      'taken out of use': { given: [...all, { ...soa, retired: true }], finds: ['empty'] },
      'a control of Annex A is missing': {
        given: [...all, { ...soa, fields: { ...soa.fields, lines: linesOf(soa).slice(1) } }],
        finds: ['incomplete soa'],
      },
      'an own control that a treatment relies on is not in it': {
        given: [...all, soa, own, open, plan('own')],
        finds: ['unlisted soa'],
      },
      'a control was left out since': { given: [...without, soa], finds: ['differs soa'] },
      'a decision was withdrawn since': {
        given: [...decidedControls(edition, { [ref]: undefined }), soa],
        finds: ['differs soa'],
      },
      'an own control was decided about since': {
        given: [...all, soa, own, a(applicability, 'apl-own', { scope: 'all', control: 'own' })],
        finds: ['differs soa'],
      },
    },
  });
}

function linesOf(soa: ReturnType<typeof issuedFrom>): readonly object[] {
  return (soa.fields as { lines: readonly object[] }).lines;
}
