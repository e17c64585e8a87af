import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { action } from '../../../across/action.ts';
import { person } from '../../../07-support/people/person.ts';
import { catalogueControlId } from '../../../annex-a/catalogue-control.ts';
import { applicability } from '../../statement-of-applicability/applicability.ts';
import { measure } from '../measure.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../treatment.ts';
import { controlsPlanned2013, controlsPlanned2022 } from './6.1.3-e-controls-planned.ts';

for (const [rule, edition, ref] of [
  [controlsPlanned2022, '2022', 'A.8.20'],
  [controlsPlanned2013, '2013', 'A.13.1.1'],
] as const) {
  const control = catalogueControlId(edition, ref);
  const needed = a(applicability, 'needed', { control, scope: 'all', applicable: 'yes' });
  const people = [a(person, 'ana'), a(person, 'leo', { to: '2026-05-31' })];
  const access = (fields: object = {}) =>
    a(measure, 'access', { controls: [control], status: 'partial', due: undefined, ...fields });
  const plan = (fields: object = {}) =>
    a(treatment, 't1', { risk: 'r1', owner: 'ana', due: '2026-10-30', ...fields });

  testRule(rule, {
    holds: {
      'it is in place': { given: [needed, access({ status: 'implemented' })] },
      'the measure has an owner and a day': {
        given: [...people, needed, access({ owner: 'ana', due: '2026-10-30' })],
      },
      'a treatment brings the measure about': {
        given: [...people, needed, access(), a(risk, 'r1'), plan({ measures: ['access'] })],
      },
      'a treatment names the control, and how is still open': {
        given: [...people, needed, a(risk, 'r1'), plan({ controls: [control] })],
      },
      'an action brings it about': {
        given: [
          ...people,
          needed,
          access(),
          a(action, 'a1', { serves: { register: 'measure', id: 'access' }, owner: 'ana' }),
        ],
      },
      'what is not needed is not planned': {
        given: [a(applicability, 'not', { control, scope: 'all', applicable: 'no', reasonNot: 'None.' })],
      },
      'the other edition asks for itself': {
        given: [
          a(applicability, 'other', {
            control: edition === '2022' ? '2013-A-13-1-1' : '2022-A-8-20',
            scope: 'all',
            applicable: 'yes',
          }),
        ],
      },
    },
    finds: {
      'needed, and nothing is there': { given: [needed], finds: ['unplanned needed'] },
      'partly there, and nobody goes on': { given: [needed, access()], finds: ['unplanned needed'] },
      'whoever was to do it has left': {
        given: [...people, needed, access({ owner: 'leo', due: '2026-10-30' })],
        finds: ['unplanned needed'],
      },
      'the treatment was finished, and the measure is not': {
        given: [
          ...people,
          needed,
          access(),
          a(risk, 'r1'),
          plan({ measures: ['access'], doneOn: '2026-08-28' }),
        ],
        finds: ['unplanned needed'],
      },
      'the risk was closed': {
        given: [
          ...people,
          needed,
          access(),
          a(risk, 'r1', { status: 'closed' }),
          plan({ measures: ['access'] }),
        ],
        finds: ['unplanned needed'],
      },
      'the action was dropped': {
        given: [
          ...people,
          needed,
          access(),
          a(action, 'a1', {
            serves: { register: 'measure', id: 'access' },
            owner: 'ana',
            status: 'dropped',
          }),
        ],
        finds: ['unplanned needed'],
      },
    },
  });
}
