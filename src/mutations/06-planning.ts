import { cites, citesBoth } from '#isms/standard/cites.ts';
import { acceptanceOf, age, approvalOf, clear, retire, set, type Mutation } from './mutation.ts';

/** The further effect where an objective no longer matches its approval. */
const noLongerApproved = {
  cites: citesBoth('6.2 [doc]'),
  because: 'The objective is not what was approved any more.',
};

/** The further effect where a change of the ISMS begins before it is decided on. */
const changeOfOperation = {
  cites: citesBoth('8.1 [change]'),
  because: 'It is also a change that is not controlled as the organisation has planned.',
};

export const mutations: readonly Mutation[] = [
  {
    what: 'Top management never approved the criteria for accepting risks',
    changes: [retire(approvalOf('MTH-2'))],
    cites: citesBoth('6.1.2 a) 1)'),
  },
  {
    what: 'The criteria for accepting risks have not been reviewed for two years',
    changes: [age('MTH-2', 'P24M', 'reviewedOn')],
    cites: citesBoth('6.1.2 a) 1)'),
  },
  {
    what: 'The method names no event that calls for an assessment',
    changes: [clear('MTH-2', 'triggers')],
    cites: citesBoth('6.1.2 a) 2)'),
    also: [
      {
        cites: citesBoth('6.1.2 a) 1)'),
        because: 'Top management approved a method with triggers; its approval is void.',
      },
      {
        cites: citesBoth('6.1.2 [process]', '6.1.2 b)'),
        because: 'These were judged by a person who had the method before them as it was.',
      },
    ],
  },
  {
    what: 'What calls for an assessment is said in words that nothing can watch',
    changes: [clear('MTH-2', 'watched')],
    cites: citesBoth('6.1.2 a) 2)'),
    also: [
      {
        cites: citesBoth('6.1.2 a) 1)'),
        because: 'Top management approved a method with triggers; its approval is void.',
      },
      {
        cites: citesBoth('6.1.2 [process]', '6.1.2 b)'),
        because: 'These were judged by a person who had the method before them as it was.',
      },
    ],
  },
  {
    what: 'The process of risk assessment has not been reviewed or issued anew for two years',
    changes: [age('DOC-3', 'P24M', 'reviewedOn'), age('VER-45', 'P24M', 'publishedOn')],
    cites: citesBoth('6.1.2 [doc]'),
  },
  {
    what: 'No document describes the method in use',
    changes: [clear('MTH-2', 'document')],
    cites: citesBoth('6.1.2 [process]'),
  },
  {
    what: 'Nothing says how scores of the new method compare with those of the old one',
    changes: [clear('RUN-4', 'conversion')],
    cites: citesBoth('6.1.2 b)'),
  },
  {
    what: 'By one assessor a risk may be kept and by another it may not, and nobody settled it',
    changes: [clear('SEC-5', 'agreedLikelihood', 'agreedImpact', 'agreedReason', 'settledBy', 'settledOn')],
    cites: citesBoth('6.1.2 b)'),
  },
  {
    what: 'The second score of a risk is by whoever gave the first',
    changes: [set('SEC-2', { firstBy: 'PER-4' })],
    cites: citesBoth('6.1.2 b)'),
  },
  {
    what: 'No risk has been scored by a second person since the summer before last',
    changes: Array.from({ length: 8 }, (_, n) =>
      age(`SEC-${n + 1}`, 'P9M', 'askedOn', 'givenOn', 'firstOn', ...(n === 4 ? ['settledOn'] : [])),
    ),
    cites: citesBoth('6.1.2 b)'),
  },
  {
    what: 'Two assessors agree less than the organisation has set itself',
    changes: [set('ORG-1', { leastAgreement: 0.9 })],
    cites: citesBoth('6.1.2 b)'),
  },
  {
    what: 'Whatever was scored twice came to the highest level both times',
    changes: Array.from({ length: 8 }, (_, n) => set(`SEC-${n + 1}`, { firstLevelThen: 4, levelThen: 4 })),
    cites: citesBoth('6.1.2 b)'),
  },
  {
    what: 'An asset in scope is named by no risk',
    changes: [set('RISK-26', { assets: ['AST-44'] })],
    cites: citesBoth('6.1.2 c) 1)'),
  },
  {
    what: 'A risk does not say what would be lost',
    changes: [clear('RISK-35', 'properties')],
    cites: citesBoth('6.1.2 c) 1)'),
    also: [
      {
        cites: citesBoth('6.1.3 f) [residual]'),
        because: 'Its owner accepted what remains of a risk to availability.',
      },
    ],
  },
  {
    what: 'The owner of RISK-4 is removed',
    changes: [clear('RISK-4', 'owner')],
    cites: citesBoth('6.1.2 c) 2)'),
    also: [
      {
        cites: citesBoth('6.1.3 f) [residual]', '6.1.3 f) [plan]'),
        because: 'Nobody owns the risk any more who approved its treatment and accepted what remains.',
      },
    ],
  },
  {
    what: 'The owner of RISK-5 has left',
    changes: [set('PER-16', { to: '2026-08-31' })],
    cites: citesBoth('6.1.2 c) 2)'),
  },
  {
    what: 'The impact of a risk was never estimated',
    changes: [clear('RISK-16', 'impact')],
    cites: citesBoth('6.1.2 d) 1)'),
    also: [
      {
        cites: citesBoth('6.1.2 d) 3)', '6.1.2 e) 1)', '6.1.2 e) 2)', '6.1.3 a)'),
        because:
          'Without it the risk has no level, no place in the order and no comparison with the criteria.',
      },
      {
        cites: citesBoth('6.1.3 f) [residual]'),
        because: 'The owner accepted what remains of the risk as it was scored.',
      },
    ],
  },
  {
    what: 'The likelihood of a risk was never estimated',
    changes: [clear('RISK-16', 'likelihood')],
    cites: citesBoth('6.1.2 d) 2)'),
    also: [
      {
        cites: citesBoth('6.1.2 d) 3)', '6.1.2 e) 1)', '6.1.2 e) 2)', '6.1.3 a)'),
        because:
          'Without it the risk has no level, no place in the order and no comparison with the criteria.',
      },
      {
        cites: citesBoth('6.1.3 f) [residual]'),
        because: 'The owner accepted what remains of the risk as it was scored.',
      },
    ],
  },
  {
    what: 'A risk that is to be treated has no place in the order',
    changes: [clear('RISK-25', 'priority')],
    cites: citesBoth('6.1.2 e) 2)'),
  },
  {
    what: 'A high risk comes last in the order, and nothing says why',
    changes: [set('RISK-20', { priority: 99 })],
    cites: citesBoth('6.1.2 e) 2)'),
  },
  {
    what: 'Nothing is planned for a risk above the criteria',
    changes: [retire('TRT-24')],
    cites: citesBoth('6.1.3 a)'),
  },
  {
    what: 'It is not said why a risk is insured rather than modified',
    changes: [clear('TRT-31', 'reason')],
    cites: citesBoth('6.1.3 a)'),
    also: [
      {
        cites: citesBoth('6.1.3 f) [plan]', '6.1.3 f) [residual]'),
        because: 'The owner decided on a plan with that reason.',
      },
    ],
  },
  {
    what: 'A treatment that is to modify a risk names no control',
    changes: [clear('TRT-6', 'controls', 'measures')],
    cites: citesBoth('6.1.3 b)'),
    also: [
      {
        cites: citesBoth('6.1.3 f) [plan]', '6.1.3 f) [residual]'),
        because: 'The owner decided on a plan with controls.',
      },
    ],
  },
  {
    what: 'Nothing shows by which process a treatment was decided',
    changes: [clear('TRT-21', 'processVersion')],
    cites: citesBoth('6.1.3 [process]'),
  },
  {
    what: 'The process of risk treatment has not been reviewed or issued anew for two years',
    changes: [
      age('DOC-7', 'P24M', 'reviewedOn'),
      age('VER-38', 'P24M', 'publishedOn'),
      age('VER-46', 'P24M', 'publishedOn'),
    ],
    cites: citesBoth('6.1.3 [doc]'),
  },
  {
    what: 'Nobody is to carry out a treatment',
    changes: [clear('TRT-25', 'owner')],
    cites: citesBoth('6.1.3 e)'),
    also: [
      {
        cites: citesBoth('6.1.3 f) [plan]', '6.1.3 f) [residual]'),
        because: 'The owner of the risk agreed to who does it.',
      },
    ],
  },
  {
    what: 'The owner of a risk never approved its treatment',
    changes: [retire(approvalOf('TRT-25'))],
    cites: citesBoth('6.1.3 f) [plan]'),
  },
  {
    what: 'A treatment was approved by somebody who does not own the risk',
    changes: [set(approvalOf('TRT-25'), { by: 'PER-44', role: 'Approver' })],
    cites: citesBoth('6.1.3 f) [plan]'),
  },
  {
    what: 'The owner of the risk rejected the plan, and it is carried out all the same',
    changes: [set(approvalOf('TRT-25'), { kind: 'rejection' })],
    cites: citesBoth('6.1.3 f) [plan]'),
  },
  {
    what: 'A treatment has become dearer since its owner decided about it',
    changes: [set('TRT-21', { cost: 99_000 })],
    cites: citesBoth('6.1.3 f) [plan]'),
    also: [
      {
        cites: citesBoth('6.1.3 f) [residual]'),
        because: 'What remains was accepted together with the plan as it was.',
      },
    ],
  },
  {
    what: 'Nobody accepted what remains of a risk',
    changes: [retire(acceptanceOf('TRT-21'))],
    cites: citesBoth('6.1.3 f) [residual]'),
  },
  {
    what: 'A residual risk was accepted until a day that is over',
    changes: [age(acceptanceOf('TRT-21'), 'P12M', 'until')],
    cites: citesBoth('6.1.3 f) [residual]'),
  },
  {
    what: 'More remains of a risk than its owner accepted',
    changes: [set('TRT-39', { doneOn: '2026-09-18', achievedLikelihood: 4 })],
    cites: citesBoth('6.1.3 f) [residual]'),
  },
  {
    what: 'The owner accepted a high risk that only top management may accept',
    changes: [set(acceptanceOf('TRT-14'), { by: 'PER-8', role: 'Risk owner' })],
    cites: citesBoth('6.1.3 f) [residual]'),
  },
  {
    what: 'A risk above the criteria is retained, and nobody accepted that',
    changes: [retire(acceptanceOf('TRT-7'))],
    cites: citesBoth('6.1.3 f) [residual]'),
    also: [{ cites: citesBoth('6.1.3 a)'), because: 'Retaining it is no option before it is accepted.' }],
  },
  {
    what: 'An objective is set for no level of the organisation in particular',
    changes: [clear('OBJ-8', 'level')],
    cites: citesBoth('6.2 [establish]'),
  },
  {
    what: 'An objective puts no policy into practice',
    changes: [clear('OBJ-7', 'policy')],
    cites: citesBoth('6.2 a)'),
    also: [noLongerApproved],
  },
  {
    what: 'Nobody can say which promise of the policy an objective serves',
    changes: [clear('OBJ-9', 'policyStatement')],
    cites: citesBoth('6.2 a)'),
  },
  {
    what: 'An objective has a metric and no target',
    changes: [clear('OBJ-7', 'target')],
    cites: citesBoth('6.2 b)'),
    also: [noLongerApproved],
  },
  {
    what: 'An objective takes no risk and no requirement into account',
    changes: [clear('OBJ-11', 'risks')],
    cites: citesBoth('6.2 c)'),
  },
  {
    what: 'Progress is to be read each month, and of some objectives it is read each quarter',
    changes: [set('ORG-1', { objectiveMonitoring: 'P1M' })],
    cites: cites({ '2022': ['6.2 d)'] }),
  },
  {
    what: 'Those concerned were not told since an objective was last approved',
    changes: [set(approvalOf('OBJ-7'), { on: '2026-08-20' })],
    cites: cites({ '2013': ['6.2 d)'], '2022': ['6.2 e)'] }),
  },
  {
    what: 'Nobody has asked for two years whether an objective is still the right one',
    changes: [age('OBJ-12', 'P24M', 'reviewedOn')],
    cites: cites({ '2013': ['6.2 e)'], '2022': ['6.2 f)'] }),
  },
  {
    what: 'An objective is pursued weeks past its day, and nobody has concluded it',
    changes: [set('OBJ-10', { due: '2026-08-21' })],
    cites: cites({ '2013': ['6.2 e)'], '2022': ['6.2 f)'] }),
    also: [noLongerApproved],
  },
  {
    what: 'Whoever answers for an objective has no access to it, and no copy is kept',
    changes: [retire('GRT-19'), retire('EVD-20')],
    cites: cites({ '2022': ['6.2 g)'] }),
  },
  {
    what: 'Nobody approved an objective',
    changes: [retire(approvalOf('OBJ-7'))],
    cites: citesBoth('6.2 [doc]'),
  },
  {
    what: 'A target was lowered after it was approved',
    changes: [set('OBJ-7', { target: 90 })],
    cites: citesBoth('6.2 [doc]'),
  },
  {
    what: 'Nothing is done for an objective',
    changes: [retire('ACT-21'), clear('OBJ-11', 'what')],
    cites: cites({ '2013': ['6.2 f)'], '2022': ['6.2 h)'] }),
  },
  {
    what: 'Nothing says what an objective takes',
    changes: [clear('OBJ-9', 'resources')],
    cites: cites({ '2013': ['6.2 g)'], '2022': ['6.2 i)'] }),
  },
  {
    what: 'Nobody answers for an objective',
    changes: [clear('OBJ-11', 'owner')],
    cites: cites({ '2013': ['6.2 h)'], '2022': ['6.2 j)'] }),
    also: [noLongerApproved],
  },
  {
    what: 'An objective is to be reached some day',
    changes: [clear('OBJ-8', 'due')],
    cites: cites({ '2013': ['6.2 i)'], '2022': ['6.2 k)'] }),
    also: [noLongerApproved],
  },
  {
    what: 'Nothing says how the result of an objective is evaluated',
    changes: [clear('OBJ-12', 'evaluation')],
    cites: cites({ '2013': ['6.2 j)'], '2022': ['6.2 l)'] }),
  },
  {
    what: 'An objective of last year was closed without a verdict',
    changes: [clear('OBJ-6', 'verdict', 'verdictReason')],
    cites: cites({ '2013': ['6.2 j)'], '2022': ['6.2 l)'] }),
  },
  {
    what: 'A change of the scope began, and nobody had approved it',
    changes: [retire(approvalOf('CHG-9'))],
    cites: cites({ '2013': ['8.1 [change]'], '2022': ['6.3'] }),
    also: [changeOfOperation],
  },
  {
    what: 'A change of the scope was approved only after it had begun',
    changes: [set(approvalOf('CHG-9'), { on: '2026-07-02' })],
    cites: cites({ '2013': ['8.1 [change]'], '2022': ['6.3'] }),
    also: [changeOfOperation],
  },
  {
    what: 'A change of the scope does not say from when it takes effect',
    changes: [clear('CHG-9', 'startsOn')],
    cites: cites({ '2013': ['8.1 [change]'], '2022': ['6.3'] }),
    also: [changeOfOperation],
  },
  {
    what: 'Test records are worth most for their confidentiality, and no risk takes that away',
    changes: [set('AST-24', { confidentiality: 'very high' })],
    cites: citesBoth('6.1.2 c) 1)'),
  },
];
