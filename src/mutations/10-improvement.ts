import { cites, citesBoth } from '#isms/standard/cites.ts';
import { clear, retire, set, type Mutation } from './mutation.ts';

export const mutations: readonly Mutation[] = [
  {
    what: 'A nonconformity was closed and never put right',
    changes: [clear('NCR-3', 'correction')],
    cites: cites({ '2013': ['10.1 a) 1)'], '2022': ['10.2 a) 1)'] }),
  },
  {
    what: 'Nobody looked what a nonconformity led to',
    changes: [clear('NCR-4', 'consequences')],
    cites: cites({ '2013': ['10.1 a) 2)'], '2022': ['10.2 a) 2)'] }),
  },
  {
    what: 'A nonconformity was closed without anybody deciding on its cause',
    changes: [clear('NCR-5', 'actionNeeded')],
    cites: cites({ '2013': ['10.1 b) 1)'], '2022': ['10.2 b) 1)'] }),
  },
  {
    what: 'A cause was left alone without a reason',
    changes: [set('NCR-6', { actionNeeded: 'no' }), clear('NCR-6', 'actionReason')],
    cites: cites({ '2013': ['10.1 b) 1)'], '2022': ['10.2 b) 1)'] }),
  },
  {
    what: 'A symptom was mended without asking for the cause',
    changes: [clear('NCR-11', 'cause')],
    cites: cites({ '2013': ['10.1 b) 2)'], '2022': ['10.2 b) 2)'] }),
  },
  {
    what: 'The cause was settled after action had begun',
    changes: [set('NCR-12', { causeFoundOn: '2026-06-30' })],
    cites: cites({ '2013': ['10.1 b) 2)'], '2022': ['10.2 b) 2)'] }),
  },
  {
    what: 'Nobody asked where else the like could be',
    changes: [clear('NCR-8', 'similar')],
    cites: cites({ '2013': ['10.1 b) 3)'], '2022': ['10.2 b) 3)'] }),
  },
  {
    what: 'A cause has to be removed, and nothing is planned to that end',
    changes: [retire('CAP-10')],
    cites: cites({ '2013': ['10.1 c)'], '2022': ['10.2 c)'] }),
  },
  {
    what: 'A corrective action was dropped without a reason',
    changes: [set('CAP-17', { status: 'dropped' })],
    cites: cites({ '2013': ['10.1 c)'], '2022': ['10.2 c)'] }),
  },
  {
    what: 'A case was closed before anyone looked whether its action worked',
    changes: [clear('CAP-8', 'effective', 'verifier', 'verifiedOn', 'verification')],
    cites: cites({ '2013': ['10.1 d)'], '2022': ['10.2 d)'] }),
  },
  {
    what: 'Whoever did it says that it worked',
    changes: [set('CAP-14', { verifier: 'PER-60' })],
    cites: cites({ '2013': ['10.1 d)'], '2022': ['10.2 d)'] }),
  },
  {
    what: 'An action was judged a week after it was done',
    changes: [set('CAP-15', { verifiedOn: '2026-07-01' })],
    cites: cites({ '2013': ['10.1 d)'], '2022': ['10.2 d)'] }),
  },
  {
    what: 'A case was closed without asking whether the ISMS has to change',
    changes: [clear('NCR-13', 'changeNeeded')],
    cites: cites({ '2013': ['10.1 e)'], '2022': ['10.2 e)'] }),
  },
  {
    what: 'The ISMS has to change, and no change is planned',
    changes: [set('NCR-7', { changeNeeded: 'yes' })],
    cites: cites({ '2013': ['10.1 e)'], '2022': ['10.2 e)'] }),
  },
  {
    what: 'What was done is out of proportion to what was caused',
    changes: [set('NCR-11', { proportionate: false })],
    cites: cites({ '2013': ['10.1 [appropriate]'], '2022': ['10.2 [appropriate]'] }),
  },
  {
    what: 'A nonconformity is a title only',
    changes: [clear('NCR-14', 'description')],
    cites: cites({ '2013': ['10.1 f)'], '2022': ['10.2 f)'] }),
  },
  {
    what: 'What came of a corrective action is not on record',
    changes: [clear('CAP-9', 'result')],
    cites: cites({ '2013': ['10.1 g)'], '2022': ['10.2 g)'] }),
  },
  {
    what: 'An idea that was accepted is not in place on its day',
    changes: [set('IMP-10', { due: '2026-09-15' })],
    cites: cites({ '2013': ['10.2'], '2022': ['10.1'] }),
  },
  {
    what: 'A major nonconformity against the acceptance of risks is open again, its action unproven',
    changes: [
      clear('CAP-2', 'effective', 'verifier', 'verifiedOn', 'verification'),
      set('NCR-2', { status: 'open' }),
      clear('NCR-2', 'closedOn', 'closedBy'),
    ],
    cites: cites({ '2013': ['10.1 d)'], '2022': ['10.2 d)'] }),
    also: [
      {
        cites: citesBoth('6.1.3 f) [residual]'),
        because: 'The case stands against it until its action was seen to work.',
      },
    ],
  },
  {
    what: 'A minor nonconformity against the control of changes is open, its action done this month',
    changes: [
      clear('CAP-14', 'effective', 'verifier', 'verifiedOn', 'verification'),
      set('CAP-14', { doneOn: '2026-09-16' }),
      set('NCR-14', { status: 'open' }),
      clear('NCR-14', 'closedOn', 'closedBy'),
    ],
    cites: cites({ '2013': ['8.1 [change]'], '2022': ['8.1 [change]'] }),
  },
];
