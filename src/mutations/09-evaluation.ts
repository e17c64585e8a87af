import { cites, citesBoth } from '#isms/standard/cites.ts';
import type { RequirementRef2013, RequirementRef2022 } from '#isms/standard/refs.ts';
import { approvalOf, clear, retire, set, type Mutation } from './mutation.ts';

/** Returns the citations of a requirement of 9.2, whose reference differs between editions. */
const citesAudit = (in2013: RequirementRef2013, in2022: RequirementRef2022) =>
  cites({ '2013': [in2013], '2022': [in2022] });

export const mutations: readonly Mutation[] = [
  {
    what: 'No metric shows whether restoring works, on which a high risk rests',
    changes: [clear('MTR-5', 'controls')],
    cites: citesBoth('9.1 a)'),
  },
  {
    what: 'Nothing says how a value is arrived at',
    changes: [clear('MTR-4', 'method')],
    cites: citesBoth('9.1 b)'),
  },
  {
    what: 'Nobody else could arrive at a value',
    changes: [clear('MTR-4', 'reproduced')],
    cites: cites({ '2022': ['9.1 b)'] }),
  },
  {
    what: 'It is not settled how often something is measured',
    changes: [clear('MTR-4', 'every')],
    cites: citesBoth('9.1 c)'),
  },
  {
    what: 'It is not settled who measures',
    changes: [clear('MTR-4', 'collector')],
    cites: citesBoth('9.1 d)'),
  },
  {
    what: 'It is not settled how often values are analysed',
    changes: [clear('MTR-4', 'analysedEvery')],
    cites: citesBoth('9.1 e)'),
  },
  {
    what: 'It is not settled who analyses values',
    changes: [clear('MTR-4', 'analyst')],
    cites: citesBoth('9.1 f)'),
  },
  {
    what: 'The value of a month is missing, and nothing says why',
    changes: [retire('RDG-108')],
    cites: citesBoth('9.1 [doc]'),
  },
  {
    what: 'A value does not show where it was read',
    changes: [clear('RDG-108', 'source')],
    cites: citesBoth('9.1 [doc]'),
  },
  {
    what: 'The values of a quarter were never analysed',
    changes: [retire('MAN-61')],
    cites: citesBoth('9.1 [evaluate]'),
  },
  {
    what: 'Nobody has approved the verdict of the year',
    changes: [retire(approvalOf('PEV-2'))],
    cites: citesBoth('9.1 [evaluate]'),
  },
  {
    what: 'The slot of an audit passed, and no audit filled it',
    changes: [clear('PGI-4', 'audit')],
    cites: citesAudit('9.2 [interval]', '9.2.1 [interval]'),
    also: [
      {
        cites: citesAudit('9.2 c) [basis]', '9.2.2 [basis]'),
        because: 'It was the audit that was to look again at the major finding of the year before.',
        cited: true,
      },
    ],
  },
  {
    what: 'An audit does not say whether the house does what it demands of itself',
    changes: [clear('AUD-5', 'ownDemands')],
    cites: citesAudit('9.2 a) 1)', '9.2.1 a) 1)'),
    also: [
      {
        cites: citesAudit('9.2 b)', '9.2.1 b)'),
        because: 'That was judged by a person who had the conclusion before them as it was.',
      },
    ],
  },
  {
    what: 'A clause that came with the 2022 edition was left out of the audits of the cycle',
    changes: [retire('CHK-12')],
    cites: cites({ '2022': ['9.2.1 a) 2)'] }),
  },
  {
    what: 'A clause of both editions was left out of the audits of the cycle',
    changes: [retire('CHK-8')],
    cites: citesAudit('9.2 a) 2)', '9.2.1 a) 2)'),
  },
  {
    what: 'An audit does not say whether the ISMS is effective',
    changes: [clear('AUD-5', 'effective')],
    cites: citesAudit('9.2 b)', '9.2.1 b)'),
  },
  {
    what: 'The audit programme does not say how audits are done',
    changes: [clear('APG-2', 'methods')],
    cites: citesAudit('9.2 c) [programme]', '9.2.2 [programme]'),
  },
  {
    what: 'Nobody has approved the audit programme',
    changes: [retire(approvalOf('APG-2'))],
    cites: citesAudit('9.2 c) [programme]', '9.2.2 [programme]'),
  },
  {
    what: 'Nobody weighed how important a process is that is audited',
    changes: [clear('PGI-7', 'weight')],
    cites: citesAudit('9.2 c) [basis]', '9.2.2 [basis]'),
  },
  {
    what: 'The plan of an audit was settled on its second day',
    changes: [set('AUD-5', { plannedOn: '2026-05-12' })],
    cites: citesAudit('9.2 d)', '9.2.2 a)'),
  },
  {
    what: 'Whoever leads provisioning is to audit it',
    changes: [set('AUD-9', { lead: 'PER-30' })],
    cites: citesAudit('9.2 e)', '9.2.2 b)'),
  },
  {
    what: 'The head of a department that was audited did not get the report',
    changes: [set('AUD-5', { reportedTo: ['PER-1', 'PER-2', 'PER-4', 'PER-5', 'PER-7'] })],
    cites: citesAudit('9.2 f)', '9.2.2 c)'),
  },
  {
    what: 'The report of an audit cannot be found',
    changes: [clear('AUD-5', 'evidence')],
    cites: citesAudit('9.2 g)', '9.2.2 [doc]'),
  },
];
