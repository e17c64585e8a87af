import { citesBoth } from '#isms/standard/cites.ts';
import { acceptanceOf, approvalOf, clear, retire, set, type Mutation } from './mutation.ts';

/** The further effects where a risk no longer matches what its owner saw. */
const noLongerAccepted = [
  {
    cites: citesBoth('6.1.3 f) [residual]'),
    because: 'Its owner accepted what remains of the risk as it was.',
  },
];

const noLongerRetained = {
  cites: citesBoth('6.1.3 a)'),
  because: 'One of them is retained above the criteria, which nobody has accepted as it is now.',
};

/** The further effects where a treatment no longer matches what its owner saw. */
const noLongerDecided = [
  {
    cites: citesBoth('6.1.3 f) [plan]', '6.1.3 f) [residual]'),
    because: 'The owner decided on another plan.',
  },
];

/** Risks and their treatment (6.1.2 c to e, 6.1.3 a and b). */
export const mutations: readonly Mutation[] = [
  {
    what: 'No threat that acts on a service was thought of for the payroll office',
    changes: [set('RISK-28', { threats: ['threat-disclosure-by-mistake'] })],
    cites: citesBoth('6.1.2 c) 1)'),
  },
  {
    what: 'Nobody has said what personnel files are worth',
    changes: [clear('AST-47', 'confidentiality', 'integrity', 'availability')],
    cites: citesBoth('6.1.2 c) 1)'),
  },
  {
    what: 'The identity provider is worth most for what relies on it, and no risk takes its integrity away',
    changes: [
      set('RISK-11', { properties: ['confidentiality', 'availability'] }),
      set('AST-34', { integrity: 'medium' }),
      set('AST-43', { integrity: 'very high' }),
      set('RISK-26', { properties: ['availability', 'integrity'] }),
    ],
    cites: citesBoth('6.1.2 c) 1)'),
    also: [...noLongerAccepted.map((each) => ({ ...each, cited: true as const })), noLongerRetained],
  },
  {
    what: 'By the method risks are found from events too, and none is told as one any more',
    changes: ['RISK-31', 'RISK-33', 'RISK-34', 'RISK-35', 'RISK-36'].map((code) =>
      clear(code, 'source', 'target', 'path'),
    ),
    cites: citesBoth('6.1.2 c) 1)'),
    also: [...noLongerAccepted.map((each) => ({ ...each, cited: true as const })), noLongerRetained],
  },
  {
    what: 'A risk is a title, and nobody knows how it would come about',
    changes: [clear('RISK-29', 'scenario')],
    cites: citesBoth('6.1.2 c) 1)'),
    also: noLongerAccepted,
  },
  {
    what: 'No risk is about the second provider of alarms, which is critical',
    changes: [clear('RISK-12', 'processes')],
    cites: {},
  },
  {
    what: 'A high risk is closed, and nobody says what has become of it',
    changes: [set('RISK-9', { status: 'closed' })],
    cites: citesBoth('6.1.3 a)'),
  },
  {
    what: 'The owner of a risk is away until next year, and nobody stands in',
    changes: [set('ABS-6', { person: 'PER-16', deputy: undefined })],
    cites: citesBoth('6.1.2 c) 2)'),
  },
  {
    what: 'The owner of a risk is away until next year, and what was done waits for them',
    changes: [set('ABS-6', { person: 'PER-8', deputy: 'PER-30' }), retire(acceptanceOf('TRT-14'))],
    cites: citesBoth('6.1.2 c) 2)'),
    also: [
      {
        cites: citesBoth('6.1.3 f) [residual]'),
        because: 'Nobody has accepted what remains.',
      },
    ],
  },
  {
    what: 'A risk belongs to somebody from outside',
    changes: [set('PER-16', { kind: 'external' })],
    cites: citesBoth('6.1.2 c) 2)'),
  },
  {
    what: 'The information security manager owns more than half of the risks',
    changes: Array.from({ length: 17 }, (_each, n) => set(`RISK-${n + 1}`, { owner: 'PER-3' })),
    cites: citesBoth('6.1.2 c) 2)'),
    also: [
      ...noLongerAccepted,
      noLongerRetained,
      { cites: citesBoth('6.1.3 f) [plan]'), because: 'Those who approved the plans own the risks no more.' },
    ],
  },
  {
    what: 'For one risk nobody can tell which consequence its impact stands for',
    changes: [clear('RISK-29', 'consequences')],
    cites: citesBoth('6.1.2 d) 1)'),
    also: noLongerAccepted,
  },
  {
    what: 'A stolen signing key is called threatening, and by its figures costs next to nothing',
    changes: [set('RISK-1', { lossLow: 1_000, lossHigh: 9_000 })],
    cites: citesBoth('6.1.2 d) 1)'),
    also: noLongerAccepted,
  },
  {
    what: 'Fire in the hall is called rare, and by its figures comes every other year',
    changes: [set('RISK-31', { frequencyLow: 0.4, frequencyHigh: 0.9 })],
    cites: citesBoth('6.1.2 d) 2)'),
    also: noLongerAccepted,
  },
  {
    what: 'What holds down fire and flood failed its last test, and nobody looked at the risks again',
    changes: [set('MST-102', { result: 'failed' })],
    cites: citesBoth('6.1.3 d) [status]'),
    also: [
      {
        cites: citesBoth('6.1.2 d) 2)'),
        because: 'Two risks are scored as held down by it.',
      },
    ],
  },
  {
    what: 'What holds down fire and flood is only planned',
    changes: [set('MSR-32', { status: 'planned', implementedOn: undefined, due: '2026-12-18' })],
    cites: citesBoth('6.1.2 d) 2)'),
    also: [
      {
        cites: citesBoth('6.1.3 d) [status]'),
        because: 'The Statement of Applicability calls it implemented.',
        cited: true,
      },
    ],
  },
  {
    what: 'Fire in the hall is called rare, and an incident of August names it',
    changes: [set('INC-34', { risks: ['RISK-31'] })],
    cites: citesBoth('6.1.2 d) 2)'),
  },
  {
    what: 'A risk that nobody may accept is retained',
    changes: [
      set('RISK-26', { likelihood: 5, impact: 5, consequences: [{ of: 'availability', impact: 5 }] }),
    ],
    cites: citesBoth('6.1.3 a)'),
    also: [
      ...noLongerAccepted,
      { cites: citesBoth('6.1.2 d) 1)'), because: 'Its figures say otherwise.', cited: true },
      { cites: citesBoth('6.1.2 e) 2)'), because: 'Risks of a lower level come before it.' },
    ],
  },
  {
    what: 'A treatment names what is done, and not which controls that carries out',
    changes: [clear('TRT-6', 'controls')],
    cites: citesBoth('6.1.3 b)'),
    also: noLongerDecided,
  },
  {
    what: 'A treatment was decided by a version of the process that did not apply yet',
    changes: [set(approvalOf('TRT-21'), { on: '2026-02-20' })],
    cites: citesBoth('6.1.3 [process]'),
  },
  {
    what: 'A risk is shared, and nothing says with whom',
    changes: [clear('TRT-31', 'measures', 'evidence')],
    cites: citesBoth('6.1.3 a)'),
    also: [
      ...noLongerDecided,
      { cites: citesBoth('8.3 [doc]'), because: 'It is done, and the contract was what showed it.' },
    ],
  },
  {
    what: 'A treatment that is under way is to leave the risk where it is',
    changes: [set('TRT-25', { residualLikelihood: 3 })],
    cites: citesBoth('6.1.3 a)'),
    also: noLongerDecided,
  },
  {
    what: 'A treatment that is under way is to leave more than there is today',
    changes: [set('TRT-36', { residualLikelihood: 4, residualImpact: 4 })],
    cites: citesBoth('6.1.3 a)'),
    also: noLongerDecided,
  },
  {
    what: 'A treatment that is still to be done adds nothing to what holds the risk down today',
    changes: [set('TRT-25', { controls: ['2022-A-7-2', '2022-A-8-20'], measures: ['MSR-29'] })],
    cites: {},
    also: [
      { cites: citesBoth('6.1.3 f) [plan]'), because: 'The owner decided on another plan.', cited: true },
      {
        cites: citesBoth('6.1.3 f) [residual]'),
        because: 'The owner accepted what remains by another plan.',
      },
    ],
  },
];
