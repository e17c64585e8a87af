import { a, testRule } from '#isms/kernel/rule-tester.ts';
import { document } from '../../07-support/document.ts';
import { decided } from '../../across/decision-tester.ts';
import { assessmentRun } from '../assessment-run.ts';
import { runResultsFrozen } from './8.2-doc-results-frozen.ts';

const run = (fields: object = {}) => a(assessmentRun, 'a1', fields);
const situation = (fields: object = {}) => [run(fields), decided('d1', [run(fields)])];

testRule(runResultsFrozen, {
  holds: {
    'frozen, concluded and approved': { given: situation() },
    'kept as a report': { given: [...situation({ results: undefined, report: 'd9' }), a(document, 'd9')] },
    'finished last week, and still to be approved': {
      given: [run({ from: '2026-09-21', to: '2026-09-24', results: undefined })],
    },
    'one under way has no results yet': {
      given: [...situation(), a(assessmentRun, 'a2', { to: undefined, results: undefined })],
    },
  },
  finds: {
    'neither results nor report': { given: situation({ results: undefined }), finds: ['results a1'] },
    'no conclusion': { given: situation({ conclusion: undefined }), finds: ['conclusion a1'] },
    'nobody approved it': { given: [run()], finds: ['unapproved a1'] },
    'changed since': { given: [run({ results: { x: 1 } }), decided('d1', [run()])], finds: ['void a1'] },
    'taken down when the risks had moved on': {
      given: situation({ to: '2026-03-12', frozenOn: '2026-06-01' }),
      finds: ['late a1'],
    },
    'only one under way': { given: [run({ to: undefined })], finds: ['empty'] },
  },
});
