import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { assessmentRun } from '../assessment-run.ts';
import { runsFinished } from './8.2-interval-runs-finished.ts';

const run = (fields: object) => a(assessmentRun, 'a1', { results: undefined, to: undefined, ...fields });

testRule(runsFinished, {
  holds: {
    'finished, if late': { given: [run({ due: '2026-03-31', to: '2026-04-02' })] },
    'there is time left': { given: [run({ due: '2026-10-15' })] },
    'nobody said by when': { given: [run({ due: undefined })] },
  },
  finds: {
    'its day has passed': { given: [run({ due: '2026-09-15' })], finds: ['late a1'] },
    'planned, and never begun': { given: [run({ due: '2026-09-15', from: undefined })], finds: ['late a1'] },
  },
});
