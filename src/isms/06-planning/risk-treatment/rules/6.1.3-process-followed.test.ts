import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../../across/decision-tester.ts';
import { inForce } from '../../../07-support/documents/document-tester.ts';
import { documentVersion } from '../../../07-support/documents/document-version.ts';
import { allAcceptable, whenNothingIsTreated } from '../nothing-to-treat-tester.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../treatment.ts';
import { treatmentProcessFollowed } from './6.1.3-process-followed.ts';

const process = inForce('process', { kind: 'risk treatment methodology' });
const open = a(risk, 'r1');
const plan = (fields: object = {}) =>
  a(treatment, 't1', { risk: 'r1', processVersion: 'process-1', ...fields });

testRule(treatmentProcessFollowed, {
  holds: {
    'it is settled how risks would be treated, and none has to be': { given: [...process, ...allAcceptable] },
    'decided before there was any version': {
      given: [...process, open, plan(), decided('d1', [plan()], { on: '2026-03-02' })],
    },
    'decided while that version applied': {
      given: [...process, open, plan(), decided('d1', [plan()], { on: '2026-06-02' })],
    },
    'each names the version it followed': { given: [...process, open, plan()] },
    'a later version applies by now': {
      given: [
        ...inForce('process', { kind: 'risk treatment methodology' }, { state: 'withdrawn' }),
        ...inForce('next', { kind: 'risk treatment methodology' }),
        open,
        plan(),
      ],
    },
    'the treatment of a closed risk is not looked at': {
      given: [
        ...process,
        open,
        plan(),
        a(risk, 'r2', { status: 'closed' }),
        a(treatment, 't2', { risk: 'r2' }),
      ],
    },
  },
  finds: {
    ...whenNothingIsTreated.finds,
    'no risk has to be treated, and nothing says how it would be': { given: allAcceptable, finds: ['empty'] },
    'it was decided by a version that had been withdrawn': {
      given: [
        ...inForce(
          'process',
          { kind: 'risk treatment methodology' },
          { state: 'withdrawn', publishedOn: '2025-01-27', withdrawnOn: '2026-03-02' },
        ),
        ...inForce('next', { kind: 'risk treatment methodology' }),
        open,
        plan(),
        decided('d1', [plan()]),
      ],
      finds: ['untimely t1'],
    },
    'it was decided before that version applied, while another did': {
      given: [
        ...process,
        a(documentVersion, 'former', {
          document: 'process',
          number: '0.9',
          publishedOn: '2025-01-27',
          withdrawnOn: '2026-06-02',
        }),
        open,
        plan(),
        decided('d1', [plan()], { on: '2026-03-02' }),
      ],
      finds: ['untimely t1'],
    },
    'it names none': {
      given: [...process, open, plan({ processVersion: undefined })],
      finds: ['uncited t1'],
    },
    'it names the process of assessment': {
      given: [
        ...process,
        ...inForce('other', { kind: 'risk assessment methodology' }),
        open,
        plan({ processVersion: 'other-1' }),
      ],
      finds: ['foreign t1'],
    },
    'the process is a draft': {
      given: [
        ...inForce('process', { kind: 'risk treatment methodology' }, { state: 'draft' }),
        open,
        plan(),
      ],
      finds: ['undescribed'],
    },
    'nothing is treated': { given: [...process, open], finds: ['empty'] },
  },
});
