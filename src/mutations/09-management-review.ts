import { cites, citesBoth } from '#isms/standard/cites.ts';
import type { RequirementRef2013, RequirementRef2022 } from '#isms/standard/refs.ts';
import { approvalOf, clear, retire, set, type Mutation } from './mutation.ts';

/** Returns the citations of a requirement of 9.3, whose reference differs between editions. */
const citesReview = (in2013: RequirementRef2013, in2022: RequirementRef2022) =>
  cites({ '2013': [in2013], '2022': [in2022] });

const minutesVoid = {
  cites: citesReview('9.3 [doc]', '9.3.3 [doc]'),
  because: 'Top management approved the results of the review as they were.',
} as const;

const naming = (register: string, ...ids: readonly string[]) => ({
  records: ids.map((id) => ({ register, id })),
});

export const mutations: readonly Mutation[] = [
  {
    what: 'The day planned for the next management review has passed',
    changes: [set('MRV-3', { due: '2026-08-20' })],
    cites: citesReview('9.3 [interval]', '9.3.1'),
  },
  {
    what: 'Nobody of top management took part in the review',
    changes: [set('MRV-2', { chair: 'PER-3', attendees: ['PER-3', 'PER-5', 'PER-6', 'PER-9'] })],
    cites: citesReview('9.3 [interval]', '9.3.1'),
    also: [minutesVoid],
  },
  {
    what: 'The review does not say whether the ISMS is adequate',
    changes: [clear('MRV-2', 'adequacy')],
    cites: citesReview('9.3 [interval]', '9.3.1'),
    also: [minutesVoid],
  },
  {
    what: 'A decision that was still open was not asked for in the next review',
    changes: [set('MRI-11', naming('review-decision', 'MRD-1', 'MRD-2'))],
    cites: citesReview('9.3 a)', '9.3.2 a)'),
  },
  {
    what: 'The new issues never reached the review',
    changes: [set('MRI-12', naming('issue', 'ISS-1', 'ISS-2'))],
    cites: citesReview('9.3 b)', '9.3.2 b)'),
  },
  {
    what: 'The review did not look at what parties need',
    changes: [retire('MRI-13')],
    cites: cites({ '2022': ['9.3.2 c)'] }),
  },
  {
    what: 'The review heard of nonconformities in words only',
    changes: [clear('MRI-14', 'figures')],
    cites: citesReview('9.3 c) 1)', '9.3.2 d) 1)'),
  },
  {
    what: 'What is measured was not on the agenda of the review',
    changes: [retire('MRI-15')],
    cites: citesReview('9.3 c) 2)', '9.3.2 d) 2)'),
  },
  {
    what: 'Two audits were left out of the review',
    changes: [set('MRI-16', naming('audit', 'AUD-2', 'AUD-3', 'AUD-4', 'AUD-6'))],
    cites: citesReview('9.3 c) 3)', '9.3.2 d) 3)'),
  },
  {
    what: 'The missed objective was left out of the review',
    changes: [set('MRI-17', naming('objective', 'OBJ-7', 'OBJ-8', 'OBJ-9', 'OBJ-10', 'OBJ-11', 'OBJ-12'))],
    cites: citesReview('9.3 c) 4)', '9.3.2 d) 4)'),
  },
  {
    what: 'The review was told that there was no feedback, though there was',
    changes: [clear('MRI-18', 'records'), set('MRI-18', { nothing: 'None received.' })],
    cites: citesReview('9.3 d)', '9.3.2 e)'),
  },
  {
    what: 'The review was shown last year’s risk assessment',
    changes: [
      set('MRI-19', {
        records: [
          ...naming('assessment-run', 'RUN-1').records,
          ...naming('treatment', 'TRT-25', 'TRT-36').records,
        ],
      }),
    ],
    cites: citesReview('9.3 e)', '9.3.2 f)'),
  },
  {
    what: 'The review was shown treatments, and not the one that was late',
    changes: [
      set('TRT-25', { due: '2026-06-30' }),
      set('MRI-19', {
        records: [
          { register: 'assessment-run', id: 'RUN-8' },
          { register: 'treatment', id: 'TRT-36' },
        ],
        figures: undefined,
      }),
    ],
    cites: citesBoth('8.3 [implement]'),
    also: [
      { cites: citesReview('9.3 e)', '9.3.2 f)'), because: 'Nobody told the review that it was late.' },
      {
        cites: citesBoth('6.1.3 f) [plan]', '6.1.3 f) [residual]'),
        because: 'Another day was approved.',
      },
    ],
  },
  {
    what: 'The review never heard of a treatment that had been put off by four months',
    changes: [
      set('MRI-19', {
        records: [
          ...naming('assessment-run', 'RUN-4', 'RUN-5', 'RUN-6', 'RUN-7', 'RUN-8').records,
          ...naming('treatment', 'TRT-10', 'TRT-14', 'TRT-20', 'TRT-25', 'TRT-37').records,
        ],
      }),
    ],
    cites: citesBoth('8.3 [implement]'),
    also: [{ cites: citesReview('9.3 e)', '9.3.2 f)'), because: 'It is an input that the review lacked.' }],
  },
  {
    what: 'Improvement stands on the agenda as a title only',
    changes: [clear('MRI-20', 'records', 'comment')],
    cites: citesReview('9.3 f)', '9.3.2 g)'),
  },
  {
    what: 'The review decided nothing on improvement',
    changes: [retire('MRD-16'), retire('MRD-18')],
    cites: citesReview('9.3 [outputs]', '9.3.3 [results]'),
    also: [
      {
        cites: cites({ '2013': ['5.1 e)'], '2022': ['5.1 e)'] }),
        because: 'One of the two dealt with the supplier reviews that were late.',
      },
    ],
  },
  {
    what: 'A decision of the review has no owner',
    changes: [clear('MRD-17', 'owner')],
    cites: citesReview('9.3 [outputs]', '9.3.3 [results]'),
  },
  {
    what: 'A decision of the review is due on no day',
    changes: [clear('MRD-19', 'due')],
    cites: citesReview('9.3 [outputs]', '9.3.3 [results]'),
  },
  {
    what: 'The minutes of a review cannot be found',
    changes: [clear('MRV-1', 'evidence')],
    cites: citesReview('9.3 [doc]', '9.3.3 [doc]'),
  },
  {
    what: 'Nobody approved the results of the review',
    changes: [retire(approvalOf('MRV-2'))],
    cites: citesReview('9.3 [doc]', '9.3.3 [doc]'),
  },
];
