import { cites, citesBoth, controls } from '#isms/standard/cites.ts';
import { age, approvalOf, clear, retire, set, type Mutation } from './mutation.ts';

const longOverdueInJuly = {
  cites: cites({ '2013': ['9.3 e)'], '2022': ['9.3.2 f)'] }),
  because: 'It was due in November, so the review of July would have had to look at it.',
} as const;

export const mutations: readonly Mutation[] = [
  {
    what: 'Nothing shows that repairs have run since the turn of the year',
    changes: [retire('OPR-130'), retire('OPR-169')],
    cites: citesBoth('8.1 [processes]'),
  },
  {
    what: 'An action for an objective is overdue, and nobody says why',
    changes: [set('ACT-17', { due: '2026-08-28' })],
    cites: cites({ '2013': ['8.1 [objectives]'], '2022': ['8.1 [processes]'] }),
  },
  {
    what: 'A process has no operating criterion',
    changes: [clear('PRC-9', 'criteria')],
    cites: cites({ '2022': ['8.1 [criteria]'] }),
  },
  {
    what: 'A breach of the criteria was noted, and nothing followed',
    changes: [clear('OPR-167', 'nonconformity')],
    cites: cites({ '2022': ['8.1 [control]'] }),
  },
  {
    what: 'A quarter of repairs left no record',
    changes: [retire('OPR-130')],
    cites: citesBoth('8.1 [doc]'),
  },
  {
    what: 'An occurrence that was planned for August is neither done nor left out with a reason',
    changes: [set('OPR-205', { due: '2026-08-03' })],
    cites: citesBoth('8.1 [doc]'),
  },
  {
    what: 'An incident of the highest severity names a risk that was last scored half a year before',
    changes: [set('INC-34', { severity: 'critical' })],
    cites: citesBoth('8.2 [interval]'),
  },
  {
    what: 'A data centre lost its power, and nobody asked what that says about the risk of losing it',
    changes: [clear('INC-31', 'runReason')],
    cites: citesBoth('8.2 [interval]'),
  },
  {
    what: 'A treatment is called done, and nothing shows it',
    changes: [clear('TRT-27', 'evidence')],
    cites: citesBoth('8.3 [doc]'),
  },
  {
    what: 'A treatment is done, and nobody has scored what it achieved',
    changes: [clear('TRT-3', 'achievedLikelihood', 'achievedImpact')],
    cites: citesBoth('8.3 [doc]'),
  },
  {
    what: 'A change was made without anybody approving it',
    changes: [retire(approvalOf('CHG-10'))],
    cites: citesBoth('8.1 [change]'),
    controls: controls({ '2013': ['A.12.1.2'], '2022': ['A.8.32'] }),
  },
  {
    what: 'Nobody asked what else a change had led to',
    changes: [clear('CHG-2', 'reviewedOn', 'reviewedBy', 'unintended')],
    cites: citesBoth('8.1 [unintended]'),
  },
  {
    what: 'A critical supplier has not been reviewed for sixteen months',
    changes: [retire('SRV-15')],
    cites: cites({ '2013': ['8.1 [outsourced]'], '2022': ['8.1 [external]'] }),
    controls: controls({ '2013': ['A.15.2.1'], '2022': ['A.5.22'] }),
  },
  {
    what: 'Nothing binds the second administrator, who comes from outside',
    changes: [clear('SUP-16', 'clauses', 'clausesNote')],
    cites: cites({ '2013': ['8.1 [outsourced]'], '2022': ['8.1 [external]'] }),
    controls: controls({ '2013': ['A.15.1.1'], '2022': ['A.5.19'] }),
  },
  {
    what: 'Who delivers the alarms is not on record with the process',
    changes: [clear('PRC-5', 'suppliers')],
    cites: cites({ '2013': ['8.1 [outsourced]'], '2022': ['8.1 [external]'] }),
    also: [
      {
        cites: cites({ '2022': ['4.4 [processes]'] }),
        because: 'Whoever judged the map of processes had seen who provides what.',
      },
    ],
  },
  {
    what: 'A risk has not been assessed for two years',
    changes: [age('RISK-26', 'P24M', 'assessedOn')],
    cites: citesBoth('8.2 [interval]'),
  },
  {
    what: 'A risk does not show when it was assessed',
    changes: [clear('RISK-26', 'assessedOn')],
    cites: citesBoth('8.2 [interval]'),
  },
  {
    what: 'The last assessment of all risks is eighteen months old',
    changes: [age('RUN-4', 'P12M', 'from', 'to')],
    cites: citesBoth('8.2 [interval]'),
    also: [
      {
        cites: citesBoth('8.2 [doc]'),
        because: 'Its results were approved with another last day, and frozen a year after this one.',
        cited: true,
      },
      {
        cites: citesBoth('6.1.2 b)'),
        because: 'It then followed a method that came after it, and cannot be compared with the one before.',
        cited: true,
      },
    ],
  },
  {
    what: 'A significant change was made, and neither an assessment nor a reason to do without is on record',
    changes: [clear('CHG-10', 'run')],
    cites: citesBoth('8.2 [interval]'),
  },
  {
    what: 'A critical supplier came in, and no change speaks of it',
    changes: [clear('CHG-10', 'suppliers')],
    cites: citesBoth('8.2 [interval]'),
  },
  {
    what: 'The results of an assessment are gone',
    changes: [clear('RUN-6', 'results')],
    cites: citesBoth('8.2 [doc]'),
  },
  {
    what: 'An assessment was to be finished in the middle of August and still runs',
    changes: [set('RUN-9', { due: '2026-08-14' }), clear('RUN-9', 'to', 'results', 'leftOut', 'frozenOn')],
    cites: citesBoth('8.2 [interval]'),
  },
  {
    what: 'The results of an assessment were taken down ten weeks after it was finished',
    changes: [set('RUN-8', { frozenOn: '2026-09-01' })],
    cites: citesBoth('8.2 [doc]'),
  },
  {
    what: 'A third of all risks was left out of the assessment of all risks, for want of time',
    changes: [
      set('RUN-4', {
        leftOut: [1, 2, 3, 5, 6, 7, 8, 20, 21, 22, 23, 24].map((n) => ({
          risk: `RISK-${n}`,
          reason: 'No time was left.',
        })),
      }),
    ],
    cites: citesBoth('8.2 [interval]'),
    also: [
      {
        cites: citesBoth('8.2 [doc]'),
        because: 'What is left out is part of what was approved.',
      },
    ],
  },
  {
    what: 'Whoever led an assessment approved its results',
    changes: [set(approvalOf('RUN-9'), { by: 'PER-3' })],
    cites: citesBoth('8.2 [doc]'),
  },
  {
    what: 'Whoever approved an assessment had been to lead it before',
    changes: [set('RUN-9', { leadBefore: ['PER-2'] })],
    cites: citesBoth('8.2 [doc]'),
  },
  {
    what: 'An assessment is said to have been led by somebody else than when it was approved',
    changes: [set('RUN-9', { lead: 'PER-4' })],
    cites: citesBoth('8.2 [doc]'),
  },
  {
    what: 'A risk stands among the results of an assessment in which nobody scored it',
    changes: [clear('RUN-9', 'leftOut')],
    cites: citesBoth('6.1.2 [process]'),
    also: [
      {
        cites: citesBoth('8.2 [doc]'),
        because: 'Why it was left out was part of what was approved.',
      },
    ],
  },
  {
    what: 'Somebody was asked to take part in an assessment, never answered, and nobody waited',
    changes: [clear('INV-18', 'answer', 'answeredOn', 'remark')],
    cites: citesBoth('6.1.2 [process]'),
  },
  {
    what: 'A treatment is long overdue, and its owner knows nothing of it',
    changes: [clear('TRT-35', 'doneOn')],
    cites: citesBoth('8.3 [implement]'),
    also: [longOverdueInJuly],
  },
  {
    what: 'What came of a treatment is not on record',
    changes: [clear('TRT-35', 'result')],
    cites: citesBoth('8.3 [doc]'),
  },
  {
    what: 'A risk has not been assessed since its treatment was finished',
    changes: [set('TRT-35', { doneOn: '2026-08-25' })],
    cites: citesBoth('8.3 [doc]'),
    also: [longOverdueInJuly],
  },
];
