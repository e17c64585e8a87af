import { cites, citesBoth } from '#isms/standard/cites.ts';
import { age, approvalOf, clear, retire, set, type Mutation } from './mutation.ts';

/** The further effect where the awareness hour of the year no longer matches what was judged. */
const judgedTheHour = {
  cites: citesBoth('7.3 b)', '7.3 c)'),
  because: 'That was judged by a person who had the topics of the hour before them as they were.',
};

export const mutations: readonly Mutation[] = [
  {
    what: 'The document that states the scope is gone',
    changes: [retire('DOC-9')],
    cites: citesBoth('4.3 [doc]'),
  },
  {
    what: 'A procedure carries no identifier',
    changes: [clear('DOC-24', 'identifier')],
    cites: citesBoth('7.5.2 a)'),
  },
  {
    what: 'Two procedures carry the same identifier',
    changes: [set('DOC-24', { identifier: 'PRO-04' })],
    cites: citesBoth('7.5.2 a)'),
  },
  {
    what: 'A published version does not say since when it applies',
    changes: [clear('VER-23', 'publishedOn')],
    cites: citesBoth('7.5.2 a)'),
  },
  {
    what: 'A procedure is published and was never approved',
    changes: [retire(approvalOf('VER-23'))],
    cites: citesBoth('7.5.2 c)'),
  },
  {
    what: 'Nobody is on record as reviewer of a procedure',
    changes: [clear('VER-23', 'reviewer')],
    cites: citesBoth('7.5.2 c)'),
  },
  {
    what: 'The author of a procedure approved it',
    changes: [set(approvalOf('VER-23'), { by: 'PER-9' })],
    cites: citesBoth('7.5.2 c)'),
  },
  {
    what: 'It is not said what a new version of a procedure changed',
    changes: [clear('VER-34', 'note')],
    cites: citesBoth('7.5.3 e)'),
  },
  {
    what: 'A version of the scope is missing between the first and the one in use',
    changes: [retire('VER-36')],
    cites: citesBoth('7.5.3 e)'),
  },
  {
    what: 'It is not said which edition of a standard is in use',
    changes: [clear('DOC-21', 'edition')],
    cites: citesBoth('7.5.3 [external]'),
  },
  {
    what: 'Nobody has asked for two years whether a standard is still the newest edition',
    changes: [age('DOC-21', 'P24M', 'checkedOn')],
    cites: citesBoth('7.5.3 [external]'),
  },
  {
    what: 'It is not settled how long a procedure is kept',
    changes: [clear('DOC-24', 'retention')],
    cites: citesBoth('7.5.3 f)'),
  },
  {
    what: 'What happens to a procedure after its time is not settled',
    changes: [clear('DOC-24', 'disposal')],
    cites: citesBoth('7.5.3 f)'),
  },
  {
    what: 'Top management decides on resources each month, and has not for two',
    changes: [set('ORG-1', { resourcePlan: 'P1M' })],
    cites: citesBoth('7.1'),
    also: [{ cites: citesBoth('5.1 c)'), because: 'It is top management that sees to them.' }],
  },
  {
    what: 'A request for half a post has been waiting since June',
    changes: [set('RSC-9', { status: 'requested', decidedOn: undefined })],
    cites: citesBoth('7.1'),
  },
  {
    what: 'It is not settled what a cloud administrator has to be able to do',
    changes: [retire('CRQ-9')],
    cites: citesBoth('7.2 a)'),
  },
  {
    what: 'Nobody has ever assessed whether a key custodian can sign, and nothing is done about it',
    changes: [retire('CRC-50')],
    cites: citesBoth('7.2 b)'),
    also: [{ cites: citesBoth('7.2 c)'), because: 'Nothing is done about the gap.' }],
  },
  {
    what: 'What a cloud administrator can do was assessed three years ago',
    changes: [age('CRC-47', 'P24M', 'assessedOn')],
    cites: citesBoth('7.2 b)'),
    also: [{ cites: citesBoth('7.2 c)'), because: 'Nothing is done about the gap.' }],
  },
  {
    what: 'Nobody has said whether the training of the second administrator helped',
    changes: [
      clear('ACT-31', 'effectiveness', 'effectivenessOn', 'effectivenessNote'),
      clear('CRC-90', 'effectiveness', 'effectivenessOn', 'effectivenessNote'),
    ],
    cites: citesBoth('7.2 c)'),
  },
  {
    what: 'That a service engineer can work remotely is only claimed',
    changes: [clear('CRC-66', 'evidence')],
    cites: citesBoth('7.2 d)'),
  },
  {
    what: 'The certificate of the internal auditor has ended',
    changes: [age('EVD-93', 'P12M', 'validUntil')],
    cites: citesBoth('7.2 d)'),
  },
  {
    what: 'Four people never took part in the awareness hour',
    changes: [retire('AWD-114'), retire('AWD-116'), retire('AWD-118'), retire('AWD-120')],
    cites: citesBoth('7.3 a)'),
    also: [{ cites: citesBoth('7.3 b)', '7.3 c)'), because: 'The hour covers all three topics.' }],
  },
  {
    what: 'The awareness hour said nothing about the policy',
    changes: [set('AWC-4', { topics: ['contribution', 'consequences', 'reporting', 'attacks'] })],
    cites: citesBoth('7.3 a)'),
    also: [judgedTheHour],
  },
  {
    what: 'The awareness hour said nothing about what each person contributes',
    changes: [set('AWC-4', { topics: ['policy', 'consequences', 'reporting', 'attacks'] })],
    cites: citesBoth('7.3 b)'),
    also: [judgedTheHour],
  },
  {
    what: 'The awareness hour said nothing about what follows when rules are not kept',
    changes: [set('AWC-4', { topics: ['policy', 'contribution', 'reporting', 'attacks'] })],
    cites: citesBoth('7.3 c)'),
    also: [judgedTheHour],
  },
  {
    what: 'The communication plan knows nobody outside',
    changes: ['COM-1', 'COM-8', 'COM-9', 'COM-10', 'COM-11', 'COM-12', 'COM-13'].map((item) =>
      set(item, { place: 'internal' }),
    ),
    cites: citesBoth('7.4 a)'),
  },
  {
    what: 'It is open when people are told of an incident',
    changes: [clear('COM-7', 'trigger')],
    cites: citesBoth('7.4 b)'),
  },
  {
    what: 'The quarterly report to management is three weeks late',
    changes: [set('COM-14', { nextOn: '2026-09-09' })],
    cites: citesBoth('7.4 b)'),
  },
  {
    what: 'The story of the month has not been told since spring',
    changes: ['COC-52', 'COC-58', 'COC-62'].map(retire),
    cites: citesBoth('7.4 b)'),
  },
  {
    what: 'It is open whom the story of the month is for',
    changes: [clear('COM-4', 'audience')],
    cites: citesBoth('7.4 c)'),
  },
  {
    what: 'Nobody is named who tells of the results of audits',
    changes: [clear('COM-6', 'sender')],
    cites: cites({ '2013': ['7.4 d)'] }),
  },
  {
    what: 'It is open how results of audits get across',
    changes: [clear('COM-6', 'channel')],
    cites: cites({ '2013': ['7.4 e)'], '2022': ['7.4 d)'] }),
  },
  {
    what: 'A procedure the organisation needs was withdrawn, and nothing took its place',
    changes: [set('VER-34', { state: 'withdrawn' })],
    cites: citesBoth('7.5.1 b)'),
  },
  {
    what: 'A procedure the organisation needs has not been read again for two years',
    changes: [age('DOC-24', 'P24M', 'reviewedOn')],
    cites: citesBoth('7.5.1 b)'),
  },
  {
    what: 'A procedure is written in a language nobody here reads',
    changes: [set('DOC-24', { language: 'Finnish' })],
    cites: citesBoth('7.5.2 b)'),
  },
  {
    what: 'A procedure in use can be found nowhere',
    changes: [clear('VER-34', 'content'), clear('DOC-24', 'location', 'system')],
    cites: citesBoth('7.5.3 a)'),
    also: [
      {
        cites: citesBoth('7.5.2 c)'),
        because: 'A file was approved; without it the approval is void.',
      },
    ],
  },
  {
    what: 'Another file lies in the place of a procedure that was approved',
    changes: [
      set('VER-34', {
        content: { hash: 'f'.repeat(64), size: 2048, type: 'text/markdown', name: 'pro-07-1.1.md' },
      }),
    ],
    cites: citesBoth('7.5.3 b)'),
    also: [{ cites: citesBoth('7.5.2 c)'), because: 'What lies there is not what was approved.' }],
  },
  {
    what: 'A strictly confidential procedure lies where everybody reads',
    changes: [set('DOC-24', { classification: 'strict' })],
    cites: citesBoth('7.5.3 b)'),
  },
  {
    what: 'It is open who works by a procedure',
    changes: [clear('DOC-24', 'audience')],
    cites: citesBoth('7.5.3 c)'),
  },
  {
    what: 'A key custodian never said that they had read the instruction for signing',
    changes: [retire('ACK-78')],
    cites: citesBoth('7.5.3 c)'),
  },
  {
    what: 'A procedure is kept on the old server, of which no copies are made',
    changes: [set('DOC-24', { system: 'AST-39' })],
    cites: citesBoth('7.5.3 d)'),
  },
];
