import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { catalogueControl } from '../../../annex-a/catalogue-control.ts';
import { measure } from '../../../06-planning/risk-treatment/measure.ts';
import { objective } from '../../../06-planning/objectives/objective.ts';
import { riskMethod } from '../../../06-planning/risk-method/risk-method.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { treatment } from '../../../06-planning/risk-treatment/treatment.ts';
import { metric } from '../metric.ts';
import { whatIsMeasured } from './9.1-a-what-is-measured.ts';

const patches = a(metric, 'm1', { controls: ['c1'], processes: ['p1'] });
// On the example's matrix of three by three, steps 3 and 3 give the level that only top management may accept.
const high = [
  a(riskMethod, 'method'),
  a(catalogueControl, 'c1'),
  a(catalogueControl, 'c2'),
  a(risk, 'r1', { method: 'method', likelihood: 3, impact: 3 }),
];
const treated = (...controls: string[]) => a(treatment, 't1', { risk: 'r1', controls });

testRule(whatIsMeasured, {
  holds: {
    'a process and a control': { given: [patches] },
    'each in a metric of its own': {
      given: [a(metric, 'm1', { controls: ['c1'] }), a(metric, 'm2', { processes: ['p1'] })],
    },
    'the control of a high risk, by name': { given: [patches, ...high, treated('c1')] },
    'the control of a high risk, by the measure that carries it out': {
      given: [
        patches,
        a(measure, 'e1', { controls: ['c2'] }),
        a(metric, 'm2', { measures: ['e1'] }),
        ...high,
        treated('c1', 'c2'),
      ],
    },
    'an objective with a metric, which needs no other purpose': {
      given: [patches, a(metric, 'm2'), a(objective, 'o1', { status: 'active', metric: 'm2' })],
    },
    'an objective that says why it is not measured, and one that is closed': {
      given: [
        patches,
        a(objective, 'o1', { status: 'active', notMeasurable: 'Either held or not.' }),
        a(objective, 'o2', { status: 'closed', closedOn: '2026-01-02' }),
      ],
    },
    'controls of a risk that its owner may accept, or that is closed': {
      given: [
        patches,
        ...high.slice(0, 3),
        a(risk, 'r1', { method: 'method', likelihood: 1, impact: 1 }),
        treated('c2'),
        a(risk, 'r2', { method: 'method', likelihood: 3, impact: 3, status: 'closed' }),
        a(treatment, 't2', { risk: 'r2', controls: ['c2'] }),
      ],
    },
  },
  finds: {
    'no process': { given: [a(metric, 'm1', { controls: ['c1'] })], finds: ['process'] },
    'no control': { given: [a(metric, 'm1', { processes: ['p1'] })], finds: ['control'] },
    'a number for its own sake': { given: [patches, a(metric, 'm2')], finds: ['aimless m2'] },
    'an objective without a metric': {
      given: [patches, a(objective, 'o1', { status: 'active' })],
      finds: ['objective o1'],
    },
    'an objective whose metric nobody measures any more': {
      given: [
        patches,
        a(metric, 'm2', { status: 'ended' }),
        a(objective, 'o1', { status: 'active', metric: 'm2' }),
      ],
      finds: ['objective o1'],
    },
    'a control of a high risk that nothing is measured of': {
      given: [patches, ...high, treated('c1', 'c2')],
      finds: ['unwatched r1'],
    },
    'all metrics rest': { given: [a(metric, 'm1', { status: 'paused' })], finds: ['empty'] },
  },
});
