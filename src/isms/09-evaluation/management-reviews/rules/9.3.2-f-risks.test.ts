import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { treatment } from '../../../06-planning/risk-treatment/treatment.ts';
import { allAcceptable } from '../../../06-planning/risk-treatment/nothing-to-treat-tester.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { bothReviews, firstReview, input, naming, secondReview } from '../review-tester.ts';
import { risksReviewed } from './9.3.2-f-risks.ts';

const run = (id: string, to: string) => a(assessmentRun, id, { from: undefined, to });
const plan = a(treatment, 't1');
const overdue = (fields: object = {}) => a(treatment, 't2', { risk: 'k1', due: '2026-06-30', ...fields });
const slipped = a(treatment, 't1', {
  risk: 'k1',
  due: '2026-12-18',
  moves: [{ from: '2026-09-30', to: '2026-12-18', on: '2026-06-15', reason: 'The part is late.' }],
});
const late = [{ what: 'Treatments late', to: '2026-07-20', value: 0 }];

testRule(risksReviewed, {
  holds: {
    'the latest run and the open treatments': {
      given: [
        ...bothReviews,
        run('n1', '2026-03-20'),
        run('n2', '2026-06-12'),
        input('risks', naming(run('n2', '2026-06-12'), plan)),
      ],
    },
    'the run, and figures on the plan': {
      given: [
        ...bothReviews,
        run('n1', '2026-03-20'),
        input('risks', { ...naming(run('n1', '2026-03-20')), figures: late }),
      ],
    },
    'a treatment that was late by then, by name': {
      given: [...bothReviews, a(risk, 'k1'), overdue(), input('risks', naming(overdue()))],
    },
    'a late one among the figures, one done in time, one of a closed risk': {
      given: [
        ...bothReviews,
        a(risk, 'k1'),
        a(risk, 'k2', { status: 'closed' }),
        overdue(),
        a(treatment, 't3', { risk: 'k1', due: '2026-07-10', doneOn: '2026-07-09' }),
        a(treatment, 't4', { risk: 'k2', due: '2026-06-30' }),
        input('risks', { figures: late }),
      ],
    },
    'a treatment that had slipped far is among the records': {
      given: [...bothReviews, a(risk, 'k1'), slipped, input('risks', naming(slipped))],
    },
    'it slipped after the review, or was done before it': {
      given: [
        ...bothReviews,
        a(risk, 'k1'),
        { ...slipped, fields: { ...slipped.fields, doneOn: '2026-07-01' } },
        a(treatment, 't2', { risk: 'k1', due: '2026-08-31' }),
        input('risks', { figures: late }),
      ],
    },
    'the run, where no risk has to be treated': {
      given: [
        ...bothReviews,
        ...allAcceptable,
        run('n1', '2026-03-20'),
        input('risks', naming(run('n1', '2026-03-20'))),
      ],
    },
    'a run that came later': {
      given: [...bothReviews, run('n1', '2026-08-20'), input('risks', { figures: late })],
    },
  },
  finds: {
    'no review looked at it': { given: bothReviews, finds: ['empty'] },
    'only the one before did': {
      given: [...bothReviews, input('risks', { review: 'r1', comment: 'Talked about.' })],
      finds: ['absent r2'],
    },
    'it is being prepared for a review to come': {
      given: [
        firstReview,
        { ...secondReview, fields: { status: 'planned' } },
        input('risks', { comment: 'To come.' }),
      ],
      finds: ['empty'],
    },
    'a title only': { given: [...bothReviews, input('risks')], finds: ['bare i2'] },
    'an older run than the latest': {
      given: [
        ...bothReviews,
        run('n1', '2026-03-20'),
        run('n2', '2026-06-12'),
        input('risks', naming(run('n1', '2026-03-20'), plan)),
      ],
      finds: ['leftOut n2'],
    },
    'a treatment that was late by then, and others named': {
      given: [
        ...bothReviews,
        a(risk, 'k1'),
        plan,
        overdue({ doneOn: '2026-08-14' }),
        input('risks', naming(plan)),
      ],
      finds: ['late t2'],
    },
    'it was late by then and put off only afterwards': {
      given: [
        ...bothReviews,
        a(risk, 'k1'),
        plan,
        overdue({
          due: '2026-12-18',
          moves: [{ from: '2026-06-30', to: '2026-12-18', on: '2026-08-03', reason: 'The part is late.' }],
        }),
        input('risks', naming(plan)),
      ],
      finds: ['late t2'],
    },
    'a treatment that had slipped far was left out': {
      given: [...bothReviews, a(risk, 'k1'), slipped, input('risks', { figures: late })],
      finds: ['slipped t1'],
    },
    'nothing on the plan': {
      given: [...bothReviews, run('n1', '2026-03-20'), input('risks', naming(run('n1', '2026-03-20')))],
      finds: ['plan i2'],
    },
  },
});
