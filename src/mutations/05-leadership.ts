import { cites, citesBoth } from '#isms/standard/cites.ts';
import { age, approvalOf, clear, retire, set, type Mutation } from './mutation.ts';

export const mutations: readonly Mutation[] = [
  {
    what: 'The policy in use was never approved',
    changes: [retire(approvalOf('VER-44'))],
    cites: citesBoth('5.2 [establish]'),
    also: [
      {
        cites: citesBoth('5.2 a)', '5.2 e)'),
        because: 'No policy is in force that could suit, or be available.',
      },
      {
        cites: citesBoth('7.5.2 c)', '7.5.3 e)'),
        because: 'It is a published document, and a change of one, without an approval.',
      },
    ],
  },
  {
    what: 'The policy was approved by the head of quality instead of top management',
    changes: [set(approvalOf('VER-44'), { by: 'PER-9', role: 'Approver' })],
    cites: citesBoth('5.2 [establish]'),
  },
  {
    what: 'The policy in use has neither a file nor a place where it is kept',
    changes: [clear('VER-44', 'content')],
    cites: citesBoth('5.2 e)'),
    also: [
      {
        cites: citesBoth('5.2 [establish]', '5.2 a)', '7.5.2 c)'),
        because: 'Top management approved a file; without it the approval is void.',
      },
      {
        cites: citesBoth('5.1 a)', '5.2 b)', '5.2 c)', '5.2 d)', '5.2 g)'),
        because: 'These were judged by a person who had this version before them.',
      },
    ],
  },
  {
    what: 'The policy has not been reviewed or issued anew for two years',
    changes: [age('DOC-2', 'P24M', 'reviewedOn'), age('VER-44', 'P24M', 'publishedOn')],
    cites: citesBoth('5.2 e)'),
  },
  {
    what: 'How outsiders get the policy is not settled',
    changes: [clear('DOC-2', 'outsiders')],
    cites: citesBoth('5.2 g)'),
  },
  {
    what: 'The policy was taken back to be revised, and nothing applies meanwhile',
    changes: [set('VER-44', { state: 'in review' })],
    cites: citesBoth('5.2 [establish]'),
    also: [
      {
        cites: citesBoth('5.1 a)', '5.2 a)', '5.2 e)', '5.2 f)'),
        because: 'No policy is in force that could suit, be available or be made known.',
      },
    ],
  },
  {
    what: 'No measure is part of how devices are repaired',
    changes: [clear('PRC-11', 'measures')],
    cites: citesBoth('5.1 b)'),
    also: [
      {
        cites: citesBoth('8.1 [processes]'),
        because: 'That was judged by a person who had this process before them as it was.',
      },
    ],
  },
  {
    what: 'Access control in Leipzig is blocked for want of money that was granted',
    changes: [set('ACT-12', { status: 'blocked', resource: 'RSC-8' })],
    cites: citesBoth('5.1 c)'),
  },
  {
    what: 'Quellblick was off target before the review of July, and nothing was decided about it',
    changes: [set('RDG-107', { value: 98.2 })],
    cites: citesBoth('5.1 e)'),
  },
  {
    what: 'Top management meant to be heard and to press for improvement each month, and last did months ago',
    changes: [set('ORG-1', { commitment: 'P1M' })],
    cites: citesBoth('5.1 d)', '5.1 g)'),
  },
  {
    what: 'The product security engineer has no deputy',
    changes: [clear('APT-28', 'deputy')],
    cites: citesBoth('5.1 f)'),
  },
  {
    what: 'No improvement has come from top management for more than a year',
    changes: [
      age('IMP-4', 'P24M', 'raisedOn'),
      age('IMP-9', 'P24M', 'raisedOn'),
      age('IMP-10', 'P24M', 'raisedOn'),
    ],
    cites: citesBoth('5.1 g)'),
  },
  {
    what: 'Production has no manager',
    changes: [clear('UNT-4', 'manager')],
    cites: citesBoth('5.1 h)'),
  },
  {
    what: 'The policy says nothing of objectives, and no objective refers to it',
    changes: [
      clear('DOC-2', 'objectivesFramework'),
      ...Array.from({ length: 12 }, (_, n) => clear(`OBJ-${n + 1}`, 'policy')),
    ],
    cites: citesBoth('5.2 b)', '6.2 a)'),
    also: [
      {
        cites: citesBoth('6.2 [doc]'),
        because: 'The objectives are not what was approved.',
      },
    ],
  },
  {
    what: 'The policy does not commit the organisation to what applies to it',
    changes: [set('DOC-2', { commitments: ['improve'] })],
    cites: citesBoth('5.2 c)'),
  },
  {
    what: 'The policy does not commit the organisation to improving',
    changes: [set('DOC-2', { commitments: ['satisfy requirements'] })],
    cites: citesBoth('5.2 d)'),
  },
  {
    what: 'Nobody was told who looks after suppliers',
    changes: [clear('APT-44', 'announcedOn')],
    cites: citesBoth('5.3 [assign]'),
  },
  {
    what: 'The information security manager has resigned, and nobody followed',
    changes: [set('APT-3', { to: '2026-08-31' })],
    cites: citesBoth('5.3 [assign]'),
    also: [
      { cites: citesBoth('5.3 a)', '5.3 b)'), because: 'The role carries both duties.' },
      {
        cites: cites({ '2013': ['7.4 d)'] }),
        because: 'What that role communicates has no sender any more.',
      },
    ],
  },
  {
    what: 'The information security manager was appointed by the head of quality',
    changes: [set('APT-3', { appointedBy: 'PER-9' })],
    cites: citesBoth('5.3 a)'),
    also: [
      { cites: citesBoth('5.3 b)'), because: 'The role carries the duty to report as well.' },
      {
        cites: citesBoth('5.1 f)'),
        because: 'That was judged by a person who had this appointment before them as it was.',
      },
    ],
  },
  {
    what: 'Four people have never acknowledged the policy in use',
    changes: ['ACK-109', 'ACK-112', 'ACK-114', 'ACK-116'].map(retire),
    cites: citesBoth('5.2 f)'),
  },
];
