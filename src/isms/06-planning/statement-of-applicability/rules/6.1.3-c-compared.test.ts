import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { controlOf, decidedControls, issuedFrom } from '../statement-tester.ts';
import { treatment } from '../../risk-treatment/treatment.ts';
import { compared2013, compared2022 } from './6.1.3-c-compared.ts';

const run = (id: string, to: string, fields: object = {}) =>
  a(assessmentRun, id, { reason: 'interval', from: undefined, to, ...fields });

for (const [rule, edition, ref, other] of [
  [compared2022, '2022', 'A.8.20', controlOf('2013', 'A.13.1.1')],
  [compared2013, '2013', 'A.13.1.1', controlOf('2022', 'A.8.20')],
] as const) {
  const all = decidedControls(edition);
  const soa = issuedFrom(edition, all);
  const open = a(risk, 'r1');
  const plan = (...controls: string[]) => a(treatment, 't1', { risk: 'r1', controls });
  const undecided = decidedControls(edition, { [ref]: { applicable: undefined } });

  testRule(rule, {
    holds: {
      'compared within the interval': { given: [...all, soa, open, plan(controlOf(edition, ref))] },
      'within the tolerance': { given: [...all, soa], asOf: '2027-07-30' },
      'all risks were gone over before, or a moment ago': {
        given: [...all, soa, run('n1', '2026-06-29'), run('n2', '2026-09-10')],
      },
      'only some risks were gone over since': {
        given: [...all, soa, run('n1', '2026-07-15', { reason: 'change' })],
      },
      'nobody relies on what is undecided': { given: [...undecided, soa] },
      'the risk is closed': {
        given: [...undecided, soa, a(risk, 'r1', { status: 'closed' }), plan(controlOf(edition, ref))],
      },
      'an own control is in no annex': { given: [...all, soa, open, plan('own')] },
      'a control that this edition does not know': {
        given: [...all, soa, open, plan(controlOf('2022', edition === '2022' ? ref : 'A.8.11'))],
      },
      'an earlier issue is not looked at': {
        given: [...all, { ...issuedFrom(edition, all, { comparedOn: '2024-01-15' }), id: 'soa0' }, soa],
      },
      'the Statement of the other edition is judged by itself': {
        given: [
          ...all,
          soa,
          {
            ...issuedFrom(edition === '2022' ? '2013' : '2022', all, { comparedOn: undefined }),
            id: 'other',
          },
        ],
      },
    },
    finds: {
      'nobody says when': {
        given: [...all, issuedFrom(edition, all, { comparedOn: undefined })],
        finds: ['undated soa'],
      },
      'all risks were gone over since': {
        given: [...all, soa, run('n1', '2026-07-15')],
        finds: ['overtaken soa'],
      },
      'not since the year before last': { given: [...all, soa], asOf: '2027-07-31', finds: ['stale soa'] },
      'a treatment relies on what is undecided': {
        given: [...undecided, soa, open, plan(controlOf(edition, ref))],
        finds: ['forgotten soa'],
      },
      'named in the words of the other edition': {
        given: [...undecided, soa, open, plan(other)],
        finds: ['forgotten soa'],
      },
      'a risk relies on it already': {
        given: [
          ...decidedControls(edition, { [ref]: undefined }),
          soa,
          a(risk, 'r1', { controls: [controlOf(edition, ref)] }),
        ],
        finds: ['forgotten soa'],
      },
    },
  });
}
