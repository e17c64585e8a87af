import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { document } from '../../../07-support/documents/document.ts';
import { decided } from '../../../across/decision-tester.ts';
import { segregationException } from '../../../across/segregation-exception.ts';
import { assessmentRun } from '../assessment-run.ts';
import { runResultsFrozen } from './8.2-doc-results-frozen.ts';

const run = (fields: object = {}) => a(assessmentRun, 'a1', fields);
const situation = (fields: object = {}) => [run(fields), decided('d1', [run(fields)])];
const approvedBy = (by: string, fields: object) => [
  run(fields),
  decided('d1', [run(fields)], { by, on: '2026-04-01' }),
];

testRule(runResultsFrozen, {
  holds: {
    'frozen, concluded and approved': { given: situation() },
    'kept as a report': { given: [...situation({ results: undefined, report: 'd9' }), a(document, 'd9')] },
    'finished last week, and still to be approved': {
      given: [run({ from: '2026-09-21', to: '2026-09-24', results: undefined })],
    },
    'approved by its lead, whom top management had excepted': {
      given: [
        ...approvedBy('ana', { lead: 'ana' }),
        a(segregationException, 'x1', {
          person: 'ana',
          separation: 'author and approver',
          grantedOn: '2026-01-01',
          until: '2026-12-31',
        }),
      ],
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
    ...Object.fromEntries(
      Object.entries({
        'approved by whoever leads it': { lead: 'ana' },
        'approved by somebody who led it at first': { lead: 'ben', leadBefore: ['ana'] },
        'approved by whoever took the results down': { lead: 'ben', frozenBy: 'ana' },
      }).map(([what, fields]) => [what, { given: approvedBy('ana', fields), finds: ['own a1'] }]),
    ),
    'taken down when the risks had moved on': {
      given: situation({ to: '2026-03-12', frozenOn: '2026-06-01' }),
      finds: ['late a1'],
    },
    'only one under way': { given: [run({ to: undefined })], finds: ['empty'] },
  },
});
