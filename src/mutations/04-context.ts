import { cites, citesBoth } from '#isms/standard/cites.ts';
import { age, approvalOf, clear, retire, set, type Mutation } from './mutation.ts';

export const mutations: readonly Mutation[] = [
  {
    what: 'The list of parties lacks the owners of the business',
    changes: [retire('PTY-7')],
    cites: citesBoth('4.2 a)'),
  },
  {
    what: 'Nobody has looked at the neighbours as a party for two years',
    changes: [age('PTY-14', 'P24M', 'reviewedOn')],
    cites: citesBoth('4.2 a)'),
  },
  {
    what: 'What the researchers expect is no longer on record',
    changes: [retire('RQT-31')],
    cites: citesBoth('4.2 b)'),
  },
  {
    what: 'Nobody can say where a requirement of the shareholders comes from',
    changes: [clear('RQT-21', 'source')],
    cites: citesBoth('4.2 b)'),
  },
  {
    what: 'A requirement of a customer is refused without a reason',
    changes: [clear('RQT-8', 'reasonNot')],
    cites: cites({ '2022': ['4.2 c)'] }),
  },
  {
    what: 'It is open whether the duty to report to the BSI is taken care of',
    changes: [clear('RQT-11', 'addressed')],
    cites: cites({ '2022': ['4.2 c)'] }),
    also: [
      {
        cites: cites({ '2022': ['4.2 b)'] }),
        because: 'That was judged by a person who had this requirement before them as it was.',
      },
    ],
  },
  {
    what: 'The scope has not been reviewed or issued anew for two years',
    changes: [
      age('DOC-9', 'P24M', 'reviewedOn'),
      age('VER-36', 'P24M', 'publishedOn'),
      age('VER-51', 'P24M', 'publishedOn'),
    ],
    cites: citesBoth('4.3 [doc]'),
  },
  {
    what: 'The scope in use was never approved',
    changes: [retire(approvalOf('VER-51'))],
    cites: citesBoth('4.3 [doc]'),
    also: [
      {
        cites: citesBoth('7.5.2 c)', '7.5.3 e)'),
        because: 'It is a published document, and a change of one, without an approval.',
      },
    ],
  },
  {
    what: 'The scope was changed after it was approved',
    changes: [set('VER-51', { number: '1.3' })],
    cites: citesBoth('4.3 [doc]'),
    also: [
      {
        cites: citesBoth('7.5.2 c)', '7.5.3 e)'),
        because: 'What is published is not what was approved, and a version is missing between 1.1 and 1.3.',
      },
    ],
  },
  {
    what: 'What the dependence on one hosting provider does to the ISMS is not said',
    changes: [clear('ISS-5', 'effect')],
    cites: citesBoth('4.1'),
  },
  {
    what: 'Nobody has looked at heavy rain and drought for two years',
    changes: [age('ISS-9', 'P24M', 'reviewedOn')],
    cites: citesBoth('4.1'),
    also: [
      {
        cites: cites({ '2022': ['4.1 [climate]'] }),
        because: 'It is the issue by which climate change was answered.',
      },
    ],
  },
  {
    what: 'Climate change is on the list without an answer whether it matters',
    changes: [clear('ISS-9', 'relevant')],
    cites: cites({ '2022': ['4.1 [climate]'] }),
    also: [
      {
        cites: cites({ '2022': ['4.1'] }),
        because: 'That was judged by a person who had this issue before them as it was.',
      },
    ],
  },
  {
    what: 'The site in Leipzig was given up, and the scope still names it',
    changes: [retire('SIT-2')],
    cites: citesBoth('4.3 [scope]'),
  },
  {
    what: 'No issue is named that had a say in the scope',
    changes: [clear('SCP-1', 'issues')],
    cites: citesBoth('4.3 a)'),
  },
  {
    what: 'No requirement of a party is named that had a say in the scope',
    changes: [clear('SCP-1', 'requirements')],
    cites: citesBoth('4.3 b)'),
  },
  {
    what: 'The scope does not say where it meets the work of others',
    changes: [clear('SCP-1', 'interfaces')],
    cites: citesBoth('4.3 c)'),
    also: [
      {
        cites: citesBoth('4.3 [doc]'),
        because: 'The scope is not what top management approved.',
      },
      {
        cites: citesBoth('4.3 [scope]'),
        because: 'That was judged by a person who had this scope before them as it was.',
      },
    ],
  },
  {
    what: 'The scope on record can be had in no document',
    changes: [clear('SCP-1', 'document')],
    cites: citesBoth('4.3 [doc]'),
  },
  {
    what: 'Nothing has happened under leadership for more than a year',
    changes: [
      ...['MCM-3', 'MCM-4', 'MCM-5', 'MCM-6', 'MCM-7'].map((code) => age(code, 'P24M', 'doneOn')),
      ...['APT-16', 'APT-19', 'APT-20', 'APT-21', 'APT-23', 'APT-35'].map((code) =>
        age(code, 'P24M', 'from'),
      ),
    ],
    cites: citesBoth('4.4'),
    also: [
      {
        cites: citesBoth('5.1 d)'),
        because: 'That was judged by a person who had two of these talks before them as they were.',
      },
    ],
  },
  {
    what: 'The description of IT operation has not been looked at for two years',
    changes: [age('PRC-13', 'P24M', 'reviewedOn')],
    cites: cites({ '2022': ['4.4 [processes]'] }),
  },
];
