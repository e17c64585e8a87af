import { cites, citesBoth, controls } from '#isms/standard/cites.ts';
import { age, approvalOf, clear, retire, set, type Mutation } from './mutation.ts';

/**
 * No requirement. A fault in a control changes no verdict, unless the Statement of Applicability relies on the control.
 */
const none = citesBoth();

const reliedUpon = {
  cites: citesBoth('6.1.3 d) [status]'),
  because: 'The Statement of Applicability relies on the measure as implemented.',
};

export const mutations: readonly Mutation[] = [
  {
    what: 'A measure was to be there by August and is not',
    changes: [set('MSR-24', { due: '2026-08-28' })],
    cites: none,
    controls: controls({ '2013': ['A.13.1.1'], '2022': ['A.8.20'] }),
  },
  {
    what: 'One person may write a document and approve it, and nobody ended that',
    changes: [set('SGX-1', { until: '2026-12-31' })],
    cites: none,
    controls: controls({ '2013': ['A.6.1.2'], '2022': ['A.5.3'] }),
  },
  {
    what: 'The newest evidence of a measure is two years old',
    changes: [age('EVD-47', 'P36M', 'from', 'to')],
    cites: none,
  },
  {
    what: 'A measure failed its last test',
    changes: [set('MST-1', { performedOn: '2026-09-28', result: 'failed' })],
    cites: none,
    also: [
      { ...reliedUpon, cited: true },
      {
        cites: citesBoth('6.1.2 d) 2)'),
        because: 'A risk is scored as held down by it, and has not been looked at since.',
      },
    ],
  },
  {
    what: 'A control is left out without a reason',
    changes: [clear('APL-70', 'reasonNot')],
    cites: cites({ '2022': ['6.1.3 d) [exclusion]'] }),
    controls: controls({ '2022': ['A.8.11'] }),
  },
  {
    what: 'A control applies, and nothing carries it out',
    changes: [set('MSR-39', { controls: ['2022-A-8-15'] })],
    cites: none,
    controls: controls({ '2022': ['A.8.17'] }),
    also: [
      reliedUpon,
      {
        cites: citesBoth('6.1.3 e)'),
        because: 'What is needed and not carried out by anything has to be in the plan.',
        cited: true,
      },
    ],
  },
  {
    what: 'A minor nonconformity against two controls is open, its action done this month',
    changes: [
      clear('CAP-8', 'effective', 'verifier', 'verifiedOn', 'verification'),
      set('CAP-8', { doneOn: '2026-09-16' }),
      set('NCR-8', { status: 'open', closedOn: undefined, closedBy: undefined }),
    ],
    cites: none,
  },
  {
    what: 'The rights in the business software have not been reviewed for a year',
    changes: [retire('ACR-28'), retire('ACR-27')],
    cites: none,
    controls: controls({ '2013': ['A.9.2.5'], '2022': ['A.5.18'] }),
  },
  {
    what: 'Administrators of the directory have not been reviewed for seven months',
    changes: [retire('ACR-5'), retire('ACR-4')],
    cites: none,
    controls: controls({ '2013': ['A.9.2.3'], '2022': ['A.8.2'] }),
  },
  {
    what: 'A reviewer decided on the own account',
    changes: [clear('ARL-210', 'decidedBy')],
    cites: none,
    controls: controls({ '2013': ['A.9.2.5'], '2022': ['A.5.18'] }),
  },
  {
    what: 'An account that was to be revoked is still there',
    changes: [clear('ARL-248', 'carriedOutOn', 'carriedOutBy')],
    cites: none,
    controls: controls({ '2013': ['A.9.2.6'], '2022': ['A.5.18'] }),
  },
  {
    what: 'Somebody who left in May still has access',
    changes: [clear('PER-41', 'accessRemovedOn')],
    cites: none,
    controls: controls({ '2013': ['A.9.2.6'], '2022': ['A.5.18'] }),
  },
  {
    what: 'Somebody who left in May has not handed back what they had',
    changes: [clear('PER-41', 'assetsReturnedOn')],
    cites: none,
    controls: controls({ '2013': ['A.8.1.4'], '2022': ['A.5.11'] }),
  },
  {
    what: 'The last to join has signed nothing',
    changes: [clear('PER-72', 'termsOn')],
    cites: none,
    controls: controls({ '2013': ['A.7.1.2'], '2022': ['A.6.2'] }),
  },
  {
    what: 'Nobody verified what the last to join had said of himself',
    changes: [clear('PER-72', 'screenedOn')],
    cites: none,
  },
  {
    what: 'The last restore of the code platform failed',
    changes: [set('BRN-128', { result: 'failed' })],
    cites: none,
    controls: controls({ '2013': ['A.12.3.1'], '2022': ['A.8.13'] }),
  },
  {
    what: 'Whoever takes over the data base can delete its copies',
    changes: [set('BCK-1', { apart: false })],
    cites: none,
  },
  {
    what: 'The payroll office processes personal data without an agreement on it',
    changes: [set('SUP-10', { clauses: ['confidentiality', 'incidents'] })],
    cites: none,
    controls: controls({ '2013': ['A.15.1.2'], '2022': ['A.5.20'] }),
  },
  {
    what: 'How to leave the mail service is not settled',
    changes: [clear('SUP-6', 'exitPlan')],
    cites: none,
    controls: controls({ '2022': ['A.5.23'] }),
  },
  {
    what: 'The certificate a review rests on has run out',
    changes: [age('SCT-1', 'P12M', 'from', 'until')],
    cites: none,
  },
  {
    what: 'Nothing was reported for a year',
    changes: Array.from({ length: 25 }, (_, n) => retire(`INC-${n + 11}`)),
    cites: none,
  },
  {
    what: 'A report of April was never judged',
    changes: [clear('INC-25', 'classification', 'classifiedOn', 'classifiedBy')],
    cites: none,
    controls: controls({ '2013': ['A.16.1.4'], '2022': ['A.5.25'] }),
  },
  {
    what: 'Nobody led the response to the flaw of April',
    changes: [clear('INC-25', 'owner')],
    cites: none,
    controls: controls({ '2013': ['A.16.1.5'], '2022': ['A.5.26'] }),
  },
  {
    what: 'The flaw of April taught nothing',
    changes: [clear('INC-25', 'lessons')],
    cites: none,
    controls: controls({ '2013': ['A.16.1.6'], '2022': ['A.5.27'] }),
  },
  {
    what: 'Nothing was secured of the flaw of April',
    changes: [clear('INC-25', 'evidence')],
    cites: none,
  },
  {
    what: 'Whether anybody had to be told of the flaw of April was not checked',
    changes: [clear('INC-25', 'dutiesCheckedOn', 'dutiesCheckedBy')],
    cites: none,
    controls: controls({ '2013': ['A.6.1.3'], '2022': ['A.5.5'] }),
  },
  {
    what: 'A notification due by contract was not sent',
    changes: [clear('NTF-7', 'doneOn', 'doneTime')],
    cites: none,
    controls: controls({ '2013': ['A.16.1.5'], '2022': ['A.5.26'] }),
  },
  {
    what: 'A critical vulnerability of August is still open',
    changes: [
      set('VUL-21', { status: 'open', settledOn: undefined, verifiedOn: undefined, verifiedBy: undefined }),
    ],
    cites: none,
    controls: controls({ '2013': ['A.12.6.1'], '2022': ['A.8.8'] }),
  },
  {
    what: 'The logs of administrators have not been read since June',
    changes: [retire('OPR-194'), retire('OPR-188'), retire('OPR-178')],
    cites: none,
    controls: controls({ '2013': ['A.12.4.1'], '2022': ['A.8.15'] }),
    also: [
      {
        cites: citesBoth('8.1 [processes]'),
        because: 'The reading of those logs is all that shows the process to run.',
        cited: true,
      },
    ],
  },
  {
    what: 'The signing keys have not been replaced for two years',
    changes: [age('AST-3', 'P12M', 'rotatedOn')],
    cites: none,
    controls: controls({ '2013': ['A.10.1.2'], '2022': ['A.8.24'] }),
  },
  {
    what: 'Information in scope has no class',
    changes: [clear('AST-14', 'classification')],
    cites: none,
    controls: controls({ '2013': ['A.8.2.1'], '2022': ['A.5.12'] }),
  },
  {
    what: 'An asset in scope has no owner',
    changes: [clear('AST-14', 'owner')],
    cites: none,
    controls: controls({ '2013': ['A.8.1.1'], '2022': ['A.5.9'] }),
  },
  {
    what: 'Completed awareness training counts for three months only',
    changes: [set('ORG-1', { awarenessRefresh: 'P3M' })],
    cites: none,
    controls: controls({ '2013': ['A.7.2.2'], '2022': ['A.6.3'] }),
    also: [
      {
        cites: citesBoth('7.3 a)'),
        because: 'Few have completed it within that time.',
        cited: true,
      },
      { cites: citesBoth('7.3 b)', '7.3 c)'), because: 'They have not, whatever it was about.' },
    ],
  },
  {
    what: 'An exception is in use that was never granted',
    changes: [retire(approvalOf('EXC-4'))],
    cites: none,
    controls: controls({ '2013': ['A.18.2.2'], '2022': ['A.5.36'] }),
  },
  {
    what: 'A continuity plan has not been looked at for two years',
    changes: [age('BCP-2', 'P24M', 'reviewedOn')],
    cites: none,
    controls: controls({ '2013': ['A.17.1.1'], '2022': ['A.5.29'] }),
  },
  {
    what: 'The last exercise of a continuity plan failed',
    changes: [set('EXE-11', { result: 'failed' })],
    cites: none,
    controls: controls({ '2013': ['A.17.1.3'], '2022': ['A.5.30'] }),
  },
];
